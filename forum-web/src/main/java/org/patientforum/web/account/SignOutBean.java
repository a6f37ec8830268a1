package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.web.identity.SignInSession;

/** The page /account/sign-out, which asks before it signs the browser out. */
@Named("signOut")
@RequestScoped
public class SignOutBean {

    @Inject
    private SignInSession session;

    /** Signs this browser out and redirects to the page that confirms it. */
    public void signOut() {
        session.signOut(Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/account/signed-out");
    }
}
