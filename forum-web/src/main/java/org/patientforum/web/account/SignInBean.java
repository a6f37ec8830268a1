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

/** The page /account/sign-in. After signing in, the reader returns to the page they came from. */
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

    /** Redirects a reader who has already signed in, for example in another window. */
    public void redirectIfSignedIn() {
        if (signedIn.member()) {
            Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
        }
    }

    /**
     * Signs the reader in and redirects to the page they came from. Suspended members are shown the texts they could
     * not send.
     */
    public void submit() {
        try {
            session.signIn(email, password, ownDevice, Faces.getResponse());
        } catch (AccountSuspended e) {
            suspended = true;
            unsent.addWithoutField(unsentForms.releaseTexts(Faces.getRequest(), Paths.safeNext(next), e.memberId()));
            throw e;
        }
        Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
    }

    /** Whether the reader is to be sent to a page other than the home page. */
    public boolean isDestinationGiven() {
        return !Paths.safeNext(next).equals("/");
    }

    /** Whether the reader is suspended but may send the pending form as a guest. */
    public boolean isGuestFormOpen() {
        return suspended && Paths.isOpenToGuests(Paths.safeNext(next));
    }

    /** Whether this browser has an unsent form of the page that the reader is sent to. */
    public boolean isFormStored() {
        return unsentForms.read(Faces.getRequest(), Paths.safeNext(next)).isPresent();
    }

    public String getNext() {
        return Paths.safeNext(next);
    }

    /** The query string that carries the destination on to related pages, or an empty string. */
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

    /** How long an unused sign-in lasts on a shared device. */
    public Duration getSharedIdle() {
        return limits.sharedIdleTimeout();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
