package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.accounts.PasswordService;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.SecureSite;

/** The page /account/forgot-password. Its answer does not reveal whether the address is known. */
@Named("forgotPassword")
@RequestScoped
public class ForgotPasswordBean {

    @Inject
    private PasswordService passwords;

    @Inject
    private SecureSite secure;

    @Inject
    @Param
    private String next;

    private String email;

    /** Requests the link and redirects to the page that tells the reader to check their mailbox. */
    public void send() {
        passwords.requestReset(email, secure.clientAddress(Faces.getRequest()), nextOrNull());
        Faces.redirect(Faces.getRequestContextPath() + "/account/look-at-your-mail?reset=yes");
    }

    private String nextOrNull() {
        return getNext().equals("/") ? null : getNext();
    }

    public String getNext() {
        return Paths.safeNext(next);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
