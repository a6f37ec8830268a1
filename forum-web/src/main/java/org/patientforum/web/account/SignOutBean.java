package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.web.identity.SignInSession;

/** Signs this browser out. */
@Named("signOut")
@RequestScoped
public class SignOutBean {

    @Inject
    private SignInSession session;

    /** Signs out, and says so. */
    public void signOut() {
        session.signOut(Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/account/signed-out");
    }
}
