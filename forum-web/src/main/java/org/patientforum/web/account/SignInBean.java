package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.accounts.AccountSuspended;
import org.patientforum.members.accounts.SignInLimits;
import org.patientforum.web.forms.UnsentBean;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignInSession;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/** The page /account/sign-in. Afterwards the reader is back where they were. */
@Named("signIn")
@RequestScoped
public class SignInBean {

    @Inject
    @Param
    private String next;

    @Inject
    private SignInSession session;

    @Inject
    private SignInLimits limits;

    @Inject
    private UnsentFormStore unsentForms;

    @Inject
    private UnsentBean unsent;

    @Inject
    private SignedIn signedIn;

    private String email;
    private String password;
    private boolean ownDevice;
    private boolean suspended;

    /** Who is signed in already, in another window, goes on at once. */
    public void redirectIfSignedIn() {
        if (signedIn.member()) {
            Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
        }
    }

    /** Signs in and goes on. */
    public void submit() {
        try {
            session.signIn(email, password, ownDevice, Faces.getResponse());
        } catch (AccountSuspended e) {
            suspended = true;
            unsent.addUnplaced(unsentForms.releaseTexts(Faces.getRequest(), Paths.safeNext(next), e.memberId()));
            throw e;
        }
        Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
    }

    /** Whether the reader was on their way to a page. */
    public boolean isDestinationGiven() {
        return !Paths.safeNext(next).equals("/");
    }

    /** Whether the reader cannot sign in now, but can send what they were about to send as a guest. */
    public boolean isGuestFormOpen() {
        return suspended && Paths.isOpenToGuests(Paths.safeNext(next));
    }

    /** Whether a text of theirs waits for them. */
    public boolean isFormStored() {
        return unsentForms.read(Faces.getRequest(), Paths.safeNext(next)).isPresent();
    }

    public String getNext() {
        return Paths.safeNext(next);
    }

    /** What to add to addresses of pages on the way, so that they lead on to where the reader wants to go. */
    public String getNextQuery() {
        return Paths.nextQuery(next);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isOwnDevice() {
        return ownDevice;
    }

    public void setOwnDevice(boolean ownDevice) {
        this.ownDevice = ownDevice;
    }

    /** How long a sign-in lasts unused where others use the device, too. */
    public Duration getSharedIdle() {
        return limits.sharedIdle();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
