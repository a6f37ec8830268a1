package org.patientforum.web.forms;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.patientforum.web.request.ProblemBean;
import org.patientforum.web.request.TypedFields;

/**
 * Fills the fields of any page with what was typed before, just before it is rendered. Texts without a field, because
 * the discussion was closed or the case decided in the meantime, go to {@link UnsentBean}, which offers them for
 * copying.
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
        if (context.getExternalContext().getRequestMap().containsKey(ProblemBean.PROBLEM)) {
            return; // the error page shows the typed texts itself
        }
        UnsentBean unsent = CDI.current().select(UnsentBean.class).get();
        if (context.isPostback()) {
            HttpServletRequest request =
                    (HttpServletRequest) context.getExternalContext().getRequest();
            Filler filler = new Filler(context, TypedFields.texts(request), false);
            boolean ajax = context.getPartialViewContext().isAjaxRequest();
            if (!filler.remaining.isEmpty() && !ajax && !OneTimePage.is(request)) {
                filler.fillTree(context.getViewRoot());
                unsent.addWithoutField(filler.rejected(request) ? filler.remaining.values() : List.of());
            }
        } else if (!unsent.fields().isEmpty()) {
            Filler filler = new Filler(context, unsent.fields(), true);
            filler.fillTree(context.getViewRoot());
            unsent.addWithoutField(TypedFields.texts(filler.remaining).values());
        }
    }

    /** One traversal of the page. Values whose field is found are removed from the remaining ones. */
    private static final class Filler {

        private final FacesContext context;
        private final Map<String, String> remaining;
        private final boolean fill;
        private final Set<String> forms = new HashSet<>();

        Filler(FacesContext context, Map<String, String> typed, boolean fill) {
            this.context = context;
            this.remaining = new LinkedHashMap<>(typed);
            this.fill = fill;
        }

        /** Visits rendered components. Skips repeated rows, whose components exist only while they are iterated. */
        void fillTree(UIComponent parent) {
            for (Iterator<UIComponent> all = parent.getFacetsAndChildren(); all.hasNext(); ) {
                UIComponent component = all.next();
                boolean repeats = component instanceof UIData || REPEATED.equals(component.getRendererType());
                if (!repeats && component.isRendered()) {
                    fill(component);
                    fillTree(component);
                }
            }
        }

        private void fill(UIComponent component) {
            String id = component.getClientId(context);
            if (component instanceof UIForm) {
                forms.add(id);
            }
            if (component instanceof UICommand) {
                remaining.remove(id); // button labels are not typed
            }
            String value = component instanceof UIInput ? remaining.remove(id) : null;
            boolean text = !(component instanceof UISelectBoolean) && !(component instanceof UISelectMany);
            if (value != null && fill && text) {
                UIInput input = (UIInput) component;
                compare(input.getValue(), value);
                input.setSubmittedValue(value);
            }
        }

        /** Whether the submitted form was rejected: validation failed, or the page no longer has that form. */
        boolean rejected(HttpServletRequest request) {
            FacesMessage.Severity worst = context.getMaximumSeverity();
            boolean broken = worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
            boolean there = forms.stream().anyMatch(form -> form.equals(request.getParameter(form)));
            return broken || !there;
        }
    }

    private static void compare(Object now, String typed) {
        boolean other =
                now instanceof String text && !text.isBlank() && !text.strip().equals(typed.strip());
        UnsentBean unsent = CDI.current().select(UnsentBean.class).get();
        if (other && (unsent.isDraft() || Faces.getFlashAttribute(UnsentFormStore.COMPARED) != null)) {
            unsent.compare((String) now);
        }
    }
}
