package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.members.accounts.SignedInDevice;
import org.patientforum.web.identity.SignedIn;

/**
 * The page /account/sign-ins: the devices on which the member is signed in, each with a button that ends the sign-in.
 */
@Named("signIns")
@RequestScoped
public class SignInsBean {

    @Inject
    @Param
    private Long end;

    @Inject
    private SignInService signIns;

    @Inject
    private SignedIn signedIn;

    private List<SignedInDevice> devices;

    /** Loads the sign-ins. Throws SignInNeeded. */
    @PostConstruct
    void load() {
        devices = signIns.mySignIns(signedIn.id());
    }

    /** Ends the sign-in whose button was pressed. The buttons are plain submit buttons of one form. */
    public void open() {
        if (Faces.isPostback() && end != null) {
            signIns.end(signedIn.id(), end);
            Messages.addFlashGlobalInfo(AccountTexts.text("signins.ended"));
            Faces.redirect(Faces.getRequestContextPath() + "/account/sign-ins");
        }
    }

    public List<SignedInDevice> getDevices() {
        return devices;
    }

    /** The id of this browser's sign-in. */
    public long getOwn() {
        return signedIn.signInId();
    }
}
