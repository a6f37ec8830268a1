package org.patientforum.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patientforum.members.Role;

/**
 * Lifetimes of sign-ins: idle timeout and maximum age. Both are shorter for staff. On shared devices each use extends an expiry
 * of its own.
 */
@ApplicationScoped
public class SignInLimits {

    private static final Duration MAX_TOUCH_INTERVAL = Duration.ofMinutes(1);
    private static final int TOUCHES_PER_IDLE_TIME = 60;

    private final Duration memberIdleTimeout;
    private final Duration memberMaxAge;
    private final Duration staffIdleTimeout;
    private final Duration staffMaxAge;
    private final Duration sharedIdleTimeout;

    protected SignInLimits() {
        this(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Inject
    public SignInLimits(
            @ConfigProperty(name = "forum.sign-in.member.idle", defaultValue = "PT12H") Duration memberIdleTimeout,
            @ConfigProperty(name = "forum.sign-in.member.longest", defaultValue = "P30D") Duration memberMaxAge,
            @ConfigProperty(name = "forum.sign-in.staff.idle", defaultValue = "PT30M") Duration staffIdleTimeout,
            @ConfigProperty(name = "forum.sign-in.staff.longest", defaultValue = "PT12H") Duration staffMaxAge,
            @ConfigProperty(name = "forum.sign-in.shared.idle", defaultValue = "PT30M") Duration sharedIdleTimeout) {
        this.memberIdleTimeout = memberIdleTimeout;
        this.memberMaxAge = memberMaxAge;
        this.staffIdleTimeout = staffIdleTimeout;
        this.staffMaxAge = staffMaxAge;
        this.sharedIdleTimeout = sharedIdleTimeout;
    }

    /** The maximum age of a sign-in. */
    public Duration maxAge(Role role) {
        return role.staff() ? staffMaxAge : memberMaxAge;
    }

    /** The idle timeout of a sign-in. */
    public Duration idleTimeout(Role role) {
        return role.staff() ? staffIdleTimeout : memberIdleTimeout;
    }

    /** The idle timeout on a shared device. */
    public Duration sharedIdleTimeout() {
        return sharedIdleTimeout;
    }

    /**
     * The lifetime of a new sign-in: the maximum age on an own device; on a shared one until the idle timeout, unless it is used
     * again.
     */
    Duration initialLifetime(Role role, boolean ownDevice) {
        Duration maxAge = maxAge(role);
        return ownDevice || maxAge.compareTo(sharedIdleTimeout) < 0 ? maxAge : sharedIdleTimeout;
    }

    /** The minimum interval between two updates of the time of last use. */
    Duration touchInterval(CurrentSignIn signIn) {
        Duration interval = sharedIdleTimeout.dividedBy(TOUCHES_PER_IDLE_TIME);
        return signIn.ownDevice() || interval.compareTo(MAX_TOUCH_INTERVAL) > 0 ? MAX_TOUCH_INTERVAL : interval;
    }

    /** Whether the sign-in has expired, by the member's present role. */
    boolean expired(CurrentSignIn signIn, Instant now) {
        return !now.isBefore(signIn.signedInAt().plus(maxAge(signIn.role())))
                || !now.isBefore(signIn.lastSeenAt().plus(idleTimeout(signIn.role())));
    }
}
