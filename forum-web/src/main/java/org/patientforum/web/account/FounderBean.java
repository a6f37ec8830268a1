package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.FoundingService;
import org.patientforum.members.Locality;
import org.patientforum.members.Registration;
import org.patientforum.members.TermsService;
import org.patientforum.members.TermsText;
import org.patientforum.web.security.SignInDoor;
import org.patientforum.web.startup.Site;

/** The page /account/first-administrator/TOKEN, whose address is printed when a new forum starts. */
@Named("founder")
@RequestScoped
public class FounderBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private FoundingService founding;

    @Inject
    private TermsService terms;

    @Inject
    private SignInDoor door;

    @Inject
    private Site site;

    private boolean works;
    private String pseudonym;
    private String email;
    private String password;

    /** Looks the link up; changes nothing. */
    @PostConstruct
    void load() {
        works = founding.canBecomeAdministrator(token);
    }

    /** Makes the administrator, signs them in and shows the console. */
    public void become() {
        int version = terms.current().map(TermsText::version).orElse(0);
        Locality home = new Locality(Faces.getLocale().toLanguageTag(), site.getTimeZone());
        long id = founding.becomeAdministrator(token, new Registration(pseudonym, email, password, version, home));
        door.open(id, Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + "/console/");
    }

    public boolean isWorks() {
        return works;
    }

    public String getPseudonym() {
        return pseudonym;
    }

    public void setPseudonym(String pseudonym) {
        this.pseudonym = pseudonym;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
