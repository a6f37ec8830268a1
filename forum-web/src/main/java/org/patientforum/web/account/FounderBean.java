package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.registration.FirstAdministratorService;
import org.patientforum.web.identity.SignInSession;

/** The page /account/first-administrator/TOKEN, whose address is printed when a new forum starts. */
@Named("founder")
@RequestScoped
public class FounderBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private FirstAdministratorService founding;

    @Inject
    private SignInSession door;

    @Inject
    private NewcomerBean newcomer;

    private boolean works;

    /** Looks the link up; changes nothing. */
    @PostConstruct
    void load() {
        works = founding.canBecomeAdministrator(token);
    }

    /** Makes the administrator, signs them in and shows the console. */
    public void become() {
        door.open(founding.becomeAdministrator(token, newcomer.registration()), false, Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/console/");
    }

    public boolean isWorks() {
        return works;
    }
}
