package org.patientforum.web.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/**
 * Puts what was typed before into the fields of the page, whichever page it is, before it is written. What finds no field, because the
 * discussion was closed or the case decided meanwhile, is left to {@link UnsentBean}, which shows it for copying.
 */
public class UnsentFormFiller implements SystemEventListener {

    /** Renderer type of {@code ui:repeat}. */
    private static final String REPEATED = "facelets.ui.Repeat";

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
        fill(context, context.getViewRoot(), left, again);
        unsent.leave(List.copyOf(TypedFields.words(left).values()));
    }

    /** Goes through what is shown. Not into rows that repeat: outside them, what they show of each row does not exist. */
    private static void fill(FacesContext context, UIComponent parent, Map<String, String> left, boolean again) {
        for (Iterator<UIComponent> all = parent.getFacetsAndChildren(); all.hasNext(); ) {
            UIComponent component = all.next();
            if (component instanceof UIData
                    || REPEATED.equals(component.getRendererType())
                    || !component.isRendered()) {
                continue;
            }
            if (component instanceof UIInput input) {
                String value = left.remove(component.getClientId(context));
                if (value != null
                        && !again
                        && !(input instanceof UISelectBoolean)
                        && !(input instanceof UISelectMany)) {
                    input.setSubmittedValue(value);
                }
            }
            fill(context, component, left, again);
        }
    }

    private static void compare(Object now, String typed) {
        boolean other =
                now instanceof String text && !text.isBlank() && !text.strip().equals(typed.strip());
        if (other && Faces.getFlashAttribute(UnsentTyping.COMPARED) != null) {
            CDI.current().select(UnsentBean.class).get().compare((String) now);
        }
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
