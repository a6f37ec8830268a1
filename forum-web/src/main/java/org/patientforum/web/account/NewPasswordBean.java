package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.accounts.PasswordService;
import org.patientforum.web.request.Paths;

/** The page /account/new-password/TOKEN, the target of the link in the password reset mail. */
@Named("newPassword")
@RequestScoped
public class NewPasswordBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private PasswordService passwords;

    private boolean linkValid;
    private String next;
    private String password;

    /** Checks the link without changing anything. */
    @PostConstruct
    void load() {
        linkValid = passwords.canReset(token);
        next = passwords.returnTo(token);
    }

    /** Saves the password and redirects to the sign-in page. */
    public void save() {
        passwords.reset(token, password);
        Messages.addFlashGlobalInfo(AccountTexts.text("new.done"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/sign-in" + Paths.nextQuery(next));
    }

    public boolean isLinkValid() {
        return linkValid;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
