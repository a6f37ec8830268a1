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
 * Deletes expired rows: counted attempts, ended sign-ins, expired links, unconfirmed registrations. Safe to run on every node at
 * the same time.
 */
@Singleton
public class ExpiredAccountData {

    /** Links are kept longer than their lifetime, because they are activated only when their mail is sent. */
    private static final Duration MAX_MAIL_DELAY = Duration.ofDays(1);

    private static final Duration MAX_UNCONFIRMED_AGE = Duration.ofDays(14);

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

    /** Deletes expired rows. */
    @PermitAll
    public void deleteExpired() {
        Instant now = clock.instant();
        limits.deleteExpired();
        signIns.removeExpired(now);
        links.deleteExpiredBefore(now.minus(MAX_MAIL_DELAY));
        registrations.deleteUnconfirmedBefore(now.minus(MAX_UNCONFIRMED_AGE));
    }
}
