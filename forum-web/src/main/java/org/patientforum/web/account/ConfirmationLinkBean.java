package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.members.registration.RegistrationService;
import org.patientforum.web.request.SecureSite;

/** The form that requests another confirmation link. Its answer does not reveal whether the address is known. */
@Named("confirmationLink")
@RequestScoped
public class ConfirmationLinkBean {

    @Inject
    private RegistrationService registration;

    @Inject
    private SecureSite secure;

    private String email;

    /** Requests the link and redirects to the page that tells the reader to check their mailbox. */
    public void send() {
        registration.resendConfirmation(email, secure.clientAddress(Faces.getRequest()), null);
        Faces.redirect(Faces.getRequestContextPath() + "/account/look-at-your-mail?again=yes");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
