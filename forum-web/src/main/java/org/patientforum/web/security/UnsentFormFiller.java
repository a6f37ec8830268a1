package org.patientforum.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts what was typed before into the fields of the page, whichever page it is, before it is written. What finds no field, because the
 * discussion was closed or the case decided meanwhile, is left to {@link UnsentBean}, which shows it for copying.
 */
public class UnsentFormFiller implements SystemEventListener {

    private static final Set<VisitHint> SHOWN = EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION);

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = FacesContext.getCurrentInstance();
        UnsentBean unsent = CDI.current().select(UnsentBean.class).get();
        boolean again = context.isPostback();
        Map<String, String> typed = again ? refused(context) : unsent.fields();
        if (typed.isEmpty()) {
            return;
        }
        Map<String, String> left = new HashMap<>(typed);
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context, null, SHOWN), (visit, component) -> {
            String value = component instanceof UIInput ? left.remove(component.getClientId(context)) : null;
            if (value != null
                    && !again
                    && !(component instanceof UISelectBoolean)
                    && !(component instanceof UISelectMany)) {
                ((UIInput) component).setSubmittedValue(value);
            }
            return VisitResult.ACCEPT;
        });
        unsent.leave(List.copyOf(TypedFields.words(left).values()));
    }

    /** What was typed into a form that was refused just now; nothing if all is well. */
    private static Map<String, String> refused(FacesContext context) {
        FacesMessage.Severity worst = context.getMaximumSeverity();
        boolean taken = worst == null || worst.compareTo(FacesMessage.SEVERITY_ERROR) < 0;
        return taken || context.getPartialViewContext().isAjaxRequest()
                ? Map.of()
                : TypedFields.words(
                        (HttpServletRequest) context.getExternalContext().getRequest());
    }
}
