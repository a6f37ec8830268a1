package org.patientforum.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patientforum.members.Role;

/**
 * How long a sign-in lasts: unused, and at most. Staff's are shorter, and so are those on devices that others use, too: there a
 * row of its own says when it ends, and each use moves that on.
 */
@ApplicationScoped
public class SignInLimits {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int SHARE_OF_IDLE = 60;

    private final Duration memberIdle;
    private final Duration memberLongest;
    private final Duration staffIdle;
    private final Duration staffLongest;
    private final Duration sharedIdle;

    protected SignInLimits() {
        this(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Inject
    public SignInLimits(
            @ConfigProperty(name = "forum.sign-in.member.idle", defaultValue = "PT12H") Duration memberIdle,
            @ConfigProperty(name = "forum.sign-in.member.longest", defaultValue = "P30D") Duration memberLongest,
            @ConfigProperty(name = "forum.sign-in.staff.idle", defaultValue = "PT30M") Duration staffIdle,
            @ConfigProperty(name = "forum.sign-in.staff.longest", defaultValue = "PT12H") Duration staffLongest,
            @ConfigProperty(name = "forum.sign-in.shared.idle", defaultValue = "PT30M") Duration sharedIdle) {
        this.memberIdle = memberIdle;
        this.memberLongest = memberLongest;
        this.staffIdle = staffIdle;
        this.staffLongest = staffLongest;
        this.sharedIdle = sharedIdle;
    }

    /** How long it can last at most. */
    public Duration longest(Role role) {
        return role.staff() ? staffLongest : memberLongest;
    }

    /** How long it can lie unused. */
    public Duration idle(Role role) {
        return role.staff() ? staffIdle : memberIdle;
    }

    /** How long it can lie unused on a device that others use, too. */
    public Duration sharedIdle() {
        return sharedIdle;
    }

    /** When a new sign-in ends if it is not used again; on a device of the member's own, however often it is used. */
    Duration atFirst(Role role, boolean ownDevice) {
        Duration longest = longest(role);
        return ownDevice || longest.compareTo(sharedIdle) < 0 ? longest : sharedIdle;
    }

    /** How exactly we note when it was last used. */
    Duration notedEvery(CurrentSignIn signIn) {
        Duration fine = sharedIdle.dividedBy(SHARE_OF_IDLE);
        return signIn.ownDevice() || fine.compareTo(NOTED_EVERY) > 0 ? NOTED_EVERY : fine;
    }

    /** Whether it has ended, by the role that the member has now. */
    boolean over(CurrentSignIn signIn, Instant now) {
        return !now.isBefore(signIn.signedInAt().plus(longest(signIn.role())))
                || !now.isBefore(signIn.lastSeenAt().plus(idle(signIn.role())));
    }
}
