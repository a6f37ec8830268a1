package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.outbox.SendingPolicy;

/** Keeps this node within its mails per minute: whoever wants to send asks first how many it may. Nobody waits here. */
@ApplicationScoped
public class MailRateLimiter {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MILLIS = 1000;

    /** What is saved up at most: a little more than the five seconds between two runs of the job. */
    private static final double SAVED_SECONDS = 6;

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

    /** Takes as many as may leave now, at most as many as wanted. */
    synchronized int take(int wanted) {
        if (policy.perMinute() == 0) {
            return wanted;
        }
        Instant now = clock.instant();
        double perSecond = policy.perMinute() / SECONDS_PER_MINUTE;
        if (counted != null && now.isAfter(counted)) {
            allowance += Duration.between(counted, now).toMillis() / MILLIS * perSecond;
        }
        counted = now;
        allowance = Math.min(allowance, Math.max(1, perSecond * SAVED_SECONDS));
        int taken = (int) Math.min(wanted, allowance);
        allowance -= taken;
        return taken;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(int unused) {
        if (policy.perMinute() > 0) {
            allowance += unused;
        }
    }
}
