package org.patientforum.notifications.mail.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * A domain that does not accept mail as usual: it blames our server, limits our rate, or rejects so many recipients
 * that none is blamed. The row is deleted when the domain accepts mail again.
 */
@Entity
@Table(name = "mail_destination")
public class Destination {

    /** Stands for all domains together. */
    public static final String ALL = "*";

    private static final int[] BACKOFF_MINUTES = {15, 30, 60, 120, 240};
    private static final int[] SLOWDOWN_BACKOFF_MINUTES = {5, 10, 15, 30, 60};

    @Id
    private String domain;

    private int troubles;
    private Instant since;

    @Column(name = "retry_at")
    private Instant retryAt;

    private String answer;

    @Column(name = "alarmed_at")
    private Instant alarmedAt;

    @Column(name = "braked_at")
    private Instant brakedAt;

    protected Destination() {}

    Destination(String domain, Instant since) {
        this.domain = domain;
        this.since = since;
    }

    /** Defers mail to the domain, longer each time. Workers that see the same refusal at the same time count once. */
    public void refused(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        int[] minutes = reply.verdict() == SmtpReply.Verdict.SLOWER ? SLOWDOWN_BACKOFF_MINUTES : BACKOFF_MINUTES;
        retryAt = now.plus(Duration.ofMinutes(minutes[Math.min(troubles, minutes.length - 1)]));
        troubles++;
        answer = reply.summary();
    }

    /** Returns whether mail to the domain is deferred now. A clock that jumped back does not prolong the wait. */
    boolean resting(Instant now) {
        return retryAt != null
                && now.isBefore(retryAt)
                && retryAt.isBefore(now.plus(Duration.ofMinutes(BACKOFF_MINUTES[BACKOFF_MINUTES.length - 1] + 1L)));
    }

    /** Records that a recipient was rejected and not blamed. */
    public void markGuarded(Instant now) {
        brakedAt = now;
    }

    /** Returns whether to raise the alarm: once for each period of trouble. */
    public boolean alarmDue(Instant now) {
        boolean due = alarmedAt == null;
        alarmedAt = due ? now : alarmedAt;
        return due;
    }

    /** Ends the wait. */
    void retryNow() {
        retryAt = null;
    }

    String domain() {
        return domain;
    }

    public Instant retryAt() {
        return retryAt;
    }
}
