package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.web.security.Paths;
import org.patientforum.web.security.SignInDoor;

/** The page /account/sign-in. Afterwards the reader is back where they were. */
@Named("signIn")
@RequestScoped
public class SignInBean {

    @Inject
    @Param
    private String next;

    @Inject
    private SignInDoor door;

    private String email;
    private String password;

    /** Signs in and goes on. */
    public void enter() {
        door.enter(email, password, Faces.getResponse());
        Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
    }

    /** Whether the reader was on their way to a page. */
    public boolean isGoingOn() {
        return !Paths.safeNext(next).equals("/");
    }

    /** Whether a text of theirs waits for them. */
    public boolean isKept() {
        return door.textKept();
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
