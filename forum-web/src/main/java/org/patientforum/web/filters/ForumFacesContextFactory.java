package org.patientforum.web.filters;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.patientforum.web.request.Paths;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces' content security policy to the console: there it looks at each element that is written and wants its number
 * back with every form. Patients' pages have none of its scripts, a stricter policy of our own, and no time to lose. All pages are written under
 * {@link StateMarkerGuard}.
 */
public class ForumFacesContextFactory extends FacesContextFactory {

    public ForumFacesContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext made = getWrapped().getFacesContext(context, request, response, lifecycle);
        boolean console = request instanceof HttpServletRequest sent && Paths.isConsole(sent);
        boolean plain = !console && made instanceof PrimeFacesContext;
        return new StateMarkerGuard(plain ? new PatientsContext((PrimeFacesContext) made) : made);
    }

    /** Hands what is written to Faces itself, past PrimeFaces. */
    private static final class PatientsContext extends FacesContextWrapper {

        private final FacesContext plain;

        PatientsContext(PrimeFacesContext prime) {
            super(prime);
            plain = prime.getWrapped();
            PrimeFacesContext.getCspState(prime).setInitialized(true);
            setCurrentInstance(this);
        }

        @Override
        public void setResponseWriter(ResponseWriter writer) {
            plain.setResponseWriter(writer);
        }
    }
}
