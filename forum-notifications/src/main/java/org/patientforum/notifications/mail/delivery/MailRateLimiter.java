package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.outbox.SendingPolicy;

/**
 * Limits the mails per minute of this node: a token bucket. Callers never wait; they learn how many mails they may
 * send.
 */
@ApplicationScoped
public class MailRateLimiter {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MILLIS_PER_SECOND = 1000;

    /** Upper limit of the saved allowance: a little more than the five seconds between two runs of the job. */
    private static final double MAX_SAVED_SECONDS = 6;

    private final SendingPolicy policy;
    private final Clock clock;
    private double allowance = 1;
    private Instant counted;

    protected MailRateLimiter() {
        this(null, null);
    }

    @Inject
    public MailRateLimiter(SendingPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes up to this number of mails from the allowance. */
    synchronized int take(int wanted) {
        if (policy.perMinute() == 0) {
            return wanted;
        }
        Instant now = clock.instant();
        double perSecond = policy.perMinute() / SECONDS_PER_MINUTE;
        if (counted != null && now.isAfter(counted)) {
            allowance += Duration.between(counted, now).toMillis() / MILLIS_PER_SECOND * perSecond;
        }
        counted = now;
        allowance = Math.min(allowance, Math.max(1, perSecond * MAX_SAVED_SECONDS));
        int taken = (int) Math.min(wanted, allowance);
        allowance -= taken;
        return taken;
    }

    /** Returns what was taken and not used. */
    synchronized void release(int unused) {
        if (policy.perMinute() > 0) {
            allowance += unused;
        }
    }
}
