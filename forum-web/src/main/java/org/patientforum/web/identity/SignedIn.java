package org.patientforum.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.reading.Reader;
import org.patientforum.web.request.OriginalRequest;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.Problem;
import org.patientforum.web.request.ProblemBean;

/** The member who sent this request, in the state loaded when the request arrived. Makes no queries of its own. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    private HttpServletRequest request;
    private Clock clock;
    private GuestTimeZone guestTimeZone;
    private CurrentSignIn current;

    protected SignedIn() {}

    @Inject
    public SignedIn(HttpServletRequest request, Clock clock, GuestTimeZone guestTimeZone) {
        this.request = request;
        this.clock = clock;
        this.guestTimeZone = guestTimeZone;
    }

    @PostConstruct
    void load() {
        current = (CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName());
    }

    /** The member's id. Throws SignInNeeded for guests. */
    public long id() {
        if (current == null) {
            throw new SignInNeeded();
        }
        return current.memberId();
    }

    /** The id of this browser's sign-in. Throws SignInNeeded for guests. */
    public long signInId() {
        id();
        return current.signInId();
    }

    /** Whether nobody is signed in. */
    public boolean guest() {
        return current == null;
    }

    /** Whether a member is signed in. */
    public boolean member() {
        return current != null;
    }

    /** Whether a moderator or administrator is signed in. */
    public boolean moderator() {
        return current != null && current.role().includes(Role.MODERATOR);
    }

    /** Whether staff or a moderator of a group is signed in, and not suspended. */
    public boolean groupModerator() {
        return current != null && current.moderatesSomething() && !suspended();
    }

    /** Whether an administrator is signed in. */
    public boolean administrator() {
        return current != null && current.role() == Role.ADMINISTRATOR;
    }

    /** Whether the member may read but not write. */
    public boolean suspended() {
        return current != null
                && current.suspendedUntil() != null
                && clock.instant().isBefore(current.suspendedUntil());
    }

    /** The end of the member's suspension; null if they are not suspended. */
    public Instant suspendedUntil() {
        return suspended() ? current.suspendedUntil() : null;
    }

    /** Whether the member must agree to newer terms before writing. */
    public boolean newTerms() {
        return current != null && current.newTerms();
    }

    /** The member's pseudonym; empty for guests. */
    public String pseudonym() {
        return current == null ? "" : current.pseudonym();
    }

    /** The reader's time zone. */
    public ZoneId zone() {
        return current == null ? guestTimeZone.zone() : ZoneId.of(current.timeZone());
    }

    /** The reader's language, as a BCP 47 tag. */
    public String language() {
        return current == null ? "en" : current.language();
    }

    /** The reader, for visibility rules. */
    public Reader reader() {
        return current == null ? Reader.GUEST : new Reader(current.memberId(), moderator());
    }

    /** Whether this is the error page for an unavailable database, which must not use it. */
    public boolean withoutDatabase() {
        return request.getAttribute(ProblemBean.PROBLEM) == Problem.AWAY;
    }

    /** The path of the sign-in page, with this page as the one to return to. */
    public String getSignInPath() {
        return Paths.signIn(OriginalRequest.of(request));
    }

    /** The path of the registration page, with this page as the one to return to. */
    public String getRegisterPath() {
        return Paths.register(OriginalRequest.of(request));
    }

    public boolean isMember() {
        return member();
    }

    public boolean isGuest() {
        return guest();
    }

    public boolean isModerator() {
        return moderator();
    }

    public boolean isGroupModerator() {
        return groupModerator();
    }

    public boolean isAdministrator() {
        return administrator();
    }

    public boolean isSuspended() {
        return suspended();
    }

    public boolean isNewTerms() {
        return newTerms();
    }

    public String getPseudonym() {
        return pseudonym();
    }
}
