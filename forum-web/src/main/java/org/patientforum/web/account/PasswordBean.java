package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.accounts.PasswordService;
import org.patientforum.web.identity.SignedIn;

/** The page /account/password, on which members change their password. */
@Named("password")
@RequestScoped
public class PasswordBean {

    @Inject
    private PasswordService passwords;

    @Inject
    private SignedIn signedIn;

    private String current;
    private String password;

    /** Requires a member. Throws SignInNeeded. */
    public void open() {
        signedIn.id();
    }

    /** Changes the password and ends the member's other sign-ins. */
    public void change() {
        passwords.change(signedIn.id(), signedIn.signInId(), current, password);
        Messages.addFlashGlobalInfo(AccountTexts.text("password.done"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/profile");
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
