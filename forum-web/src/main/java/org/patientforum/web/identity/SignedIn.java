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

/** Who sent this request, as the database had it when the request came. Asks nothing further. */
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

    /** The member's id. Throws SignInNeeded for a guest. */
    public long id() {
        if (current == null) {
            throw new SignInNeeded();
        }
        return current.memberId();
    }

    /** The id of this browser's sign-in. Throws SignInNeeded for a guest. */
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

    /** Whether staff are signed in, or a member who looks after a group and may take part. */
    public boolean groupModerator() {
        return current != null && current.moderatesSomething() && !suspended();
    }

    /** Whether an administrator is signed in. */
    public boolean administrator() {
        return current != null && current.role() == Role.ADMINISTRATOR;
    }

    /** Whether the member may read but not take part. */
    public boolean suspended() {
        return current != null
                && current.suspendedUntil() != null
                && clock.instant().isBefore(current.suspendedUntil());
    }

    /** Until when the member is suspended; null if they are not. */
    public Instant suspendedUntil() {
        return suspended() ? current.suspendedUntil() : null;
    }

    /** Whether the member has to agree to newer terms before taking part. */
    public boolean newTerms() {
        return current != null && current.newTerms();
    }

    /** The member's name; empty for a guest. */
    public String pseudonym() {
        return current == null ? "" : current.pseudonym();
    }

    /** The reader's time zone. */
    public ZoneId zone() {
        return current == null ? guestTimeZone.zone() : ZoneId.of(current.timeZone());
    }

    /** The reader's language tag. */
    public String language() {
        return current == null ? "en" : current.language();
    }

    /** The reader, for the rule of who may see what. */
    public Reader reader() {
        return current == null ? Reader.GUEST : new Reader(current.memberId(), moderator());
    }

    /** Whether this page says that the database is away: it must not ask for anything. */
    public boolean withoutDatabase() {
        return request.getAttribute(ProblemBean.PROBLEM) == Problem.AWAY;
    }

    /** The sign-in page, from which the reader comes back to this one. */
    public String getSignInPath() {
        return Paths.signIn(OriginalRequest.of(request));
    }

    /** The registration page, after which the reader comes back to this one. */
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
