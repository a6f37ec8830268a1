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
 * Creates Faces contexts. Limits PrimeFaces' content security policy to the console: it inspects every element
 * written and requires a nonce in every form. Patients' pages use none of its scripts, have a stricter policy of
 * their own and must be fast. All pages are written through {@link StateMarkerGuard}.
 */
public class ForumFacesContextFactory extends FacesContextFactory {

    public ForumFacesContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext created = getWrapped().getFacesContext(context, request, response, lifecycle);
        boolean console = request instanceof HttpServletRequest sent && Paths.isConsole(sent);
        boolean plain = !console && created instanceof PrimeFacesContext;
        return new StateMarkerGuard(plain ? new PatientsContext((PrimeFacesContext) created) : created);
    }

    /** Passes the response writer directly to Faces, bypassing PrimeFaces. */
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
