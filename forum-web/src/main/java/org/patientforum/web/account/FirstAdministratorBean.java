package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.registration.FirstAdministratorService;
import org.patientforum.web.identity.SignInSession;

/** The page /account/first-administrator/TOKEN. A new forum logs this address at its first start. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private FirstAdministratorService administrators;

    @Inject
    private SignInSession session;

    @Inject
    private RegistrationFormBean registrationForm;

    private boolean linkValid;

    /** Checks the link without changing anything. */
    @PostConstruct
    void load() {
        linkValid = administrators.canBecomeAdministrator(token);
    }

    /** Creates the administrator, signs them in and redirects to the console. */
    public void create() {
        session.open(
                administrators.becomeAdministrator(token, registrationForm.registration()), false, Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/console/");
    }

    public boolean isLinkValid() {
        return linkValid;
    }
}
