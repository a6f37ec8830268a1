package org.patientforum.notifications.mail.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * A domain that does not take mail as usual: it blames our server, wants less mail at a time, or refuses so many readers that none
 * of them is blamed. The row goes when the domain takes a mail again.
 */
@Entity
@Table(name = "mail_destination")
public class Destination {

    /** Stands for all domains together. */
    public static final String ALL = "*";

    private static final int[] MINUTES = {15, 30, 60, 120, 240};
    private static final int[] MINUTES_IF_SLOWER = {5, 10, 15, 30, 60};

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

    /** Lets mail to it wait, longer each time. Workers that hear the same at the same time count once. */
    public void refuses(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        int[] minutes = reply.verdict() == SmtpReply.Verdict.SLOWER ? MINUTES_IF_SLOWER : MINUTES;
        retryAt = now.plus(Duration.ofMinutes(minutes[Math.min(troubles, minutes.length - 1)]));
        troubles++;
        answer = reply.forStaff();
    }

    /** Whether mail to it waits now. A clock that jumped back does not prolong the wait. */
    boolean resting(Instant now) {
        return retryAt != null
                && now.isBefore(retryAt)
                && retryAt.isBefore(now.plus(Duration.ofMinutes(MINUTES[MINUTES.length - 1] + 1L)));
    }

    /** Notes that a reader there was refused and is not blamed. */
    public void brake(Instant now) {
        brakedAt = now;
    }

    /** Sounds the alarm, once for each trouble: true if it was silent before. */
    public boolean alarm(Instant now) {
        boolean due = alarmedAt == null;
        alarmedAt = due ? now : alarmedAt;
        return due;
    }

    /** Tries it at once. */
    void hurry() {
        retryAt = null;
    }

    String domain() {
        return domain;
    }

    public Instant retryAt() {
        return retryAt;
    }
}
