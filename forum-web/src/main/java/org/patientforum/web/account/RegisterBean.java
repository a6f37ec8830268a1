package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.members.registration.Registration;
import org.patientforum.members.registration.RegistrationService;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.SecureSite;

/** The page /account/register. */
@Named("register")
@RequestScoped
public class RegisterBean {

    @Inject
    private RegistrationService registration;

    @Inject
    private SecureSite secure;

    @Inject
    private RegistrationFormBean registrationForm;

    private String next;
    private boolean agreed;

    /** Reads the page to return to; ignores addresses outside the forum and the home page. */
    @PostConstruct
    void readNext() {
        String given = Paths.safeNext(Faces.getRequestParameter("next"));
        next = given.equals("/") ? null : given;
    }

    /** Registers the person. The answer does not reveal whether the address is known. */
    public void register() {
        Registration request = agreed ? registrationForm.registration() : registrationForm.withoutConsent();
        registration.register(request, secure.clientAddress(Faces.getRequest()), next);
        Faces.redirect(Faces.getRequestContextPath() + "/account/look-at-your-mail");
    }

    public String getNext() {
        return next;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
