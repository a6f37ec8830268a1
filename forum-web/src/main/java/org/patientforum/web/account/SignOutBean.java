package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.web.security.SignInDoor;

/** Signs this browser out. */
@Named("signOut")
@RequestScoped
public class SignOutBean {

    @Inject
    private SignInDoor door;

    /** Signs out and shows the home page. */
    public void leave() {
        door.leave(Faces.getResponse());
        Messages.addFlashGlobalInfo(AccountWords.text("signout.done"));
        Faces.redirect(Faces.getRequestContextPath() + "/");
    }
}
