package org.patientforum.members.administration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.SignIns;
import org.patientforum.members.registration.Registrations;
import org.patientforum.shared.ratelimits.RateLimits;

/**
 * Removes what has served its time: counted tries, ended sign-ins, old links, registrations that were never confirmed. Every
 * node does it; a row can only be removed once.
 */
@Singleton
public class ExpiredAccountData {

    /** A link whose mail still waits begins to live when it is sent. */
    private static final Duration MAIL_MAY_WAIT = Duration.ofDays(1);

    private static final Duration UNCONFIRMED_FOR = Duration.ofDays(14);

    private RateLimits limits;
    private SignIns signIns;
    private OneTimeLinks links;
    private Registrations registrations;
    private Clock clock;

    protected ExpiredAccountData() {}

    @Inject
    public ExpiredAccountData(
            RateLimits limits, SignIns signIns, OneTimeLinks links, Registrations registrations, Clock clock) {
        this.limits = limits;
        this.signIns = signIns;
        this.links = links;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Tidies up. */
    @PermitAll
    public void tidy() {
        Instant now = clock.instant();
        limits.removeOld();
        signIns.removeExpired(now);
        links.removeExpiredBefore(now.minus(MAIL_MAY_WAIT));
        registrations.forgetBefore(now.minus(UNCONFIRMED_FOR));
    }
}
