package org.patientforum.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a sign-in lasts: unused, and at most. Staff's are shorter. */
@ApplicationScoped
public class SignInLimits {

    private final Duration memberIdle;
    private final Duration memberLongest;
    private final Duration staffIdle;
    private final Duration staffLongest;

    protected SignInLimits() {
        this(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Inject
    public SignInLimits(
            @ConfigProperty(name = "forum.sign-in.member.idle", defaultValue = "PT12H") Duration memberIdle,
            @ConfigProperty(name = "forum.sign-in.member.longest", defaultValue = "P30D") Duration memberLongest,
            @ConfigProperty(name = "forum.sign-in.staff.idle", defaultValue = "PT30M") Duration staffIdle,
            @ConfigProperty(name = "forum.sign-in.staff.longest", defaultValue = "PT12H") Duration staffLongest) {
        this.memberIdle = memberIdle;
        this.memberLongest = memberLongest;
        this.staffIdle = staffIdle;
        this.staffLongest = staffLongest;
    }

    /** How long it can last at most. */
    public Duration longest(Role role) {
        return role.staff() ? staffLongest : memberLongest;
    }

    /** How long it can lie unused. */
    public Duration idle(Role role) {
        return role.staff() ? staffIdle : memberIdle;
    }

    /** Whether it has ended, by the role that the member has now. */
    boolean over(CurrentSignIn signIn, Instant now) {
        return !now.isBefore(signIn.signedInAt().plus(longest(signIn.role())))
                || !now.isBefore(signIn.lastSeenAt().plus(idle(signIn.role())));
    }
}
