package org.patientforum.notifications.mail.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * Whether mail may leave the house. After trouble the mail server is left alone for 1, 2, 5, 10, 15, then 30 minutes at a time.
 * Staff can pause all mail by hand, and after a restore it is on hold. One row, shared by all nodes.
 */
@Entity
@Table(name = "mail_queue")
public class MailQueue {

    public static final int ONLY = 1;

    /** A minute less than ten: that much may pass before a silent mail server is known to be in trouble. */
    static final Duration ALARM_AFTER = Duration.ofMinutes(9);

    private static final int[] MINUTES = {1, 2, 5, 10, 15, 30};
    private static final Duration LONGEST = Duration.ofMinutes(MINUTES[MINUTES.length - 1]);

    @Id
    private int id;

    private int troubles;

    @Column(name = "trouble_since")
    private Instant troubleSince;

    @Column(name = "resume_at")
    private Instant resumeAt;

    @Column(name = "our_fault")
    private boolean ourFault;

    private String answer;

    @Column(name = "alarmed_at")
    private Instant alarmedAt;

    @Column(name = "paused_by")
    private Long pausedBy;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "held_since")
    private Instant heldSince;

    @Column(name = "hold_obeyed")
    private String holdObeyed;

    protected MailQueue() {}

    /** Notes trouble of the mail server. Workers that find the same trouble at the same time count once. */
    public void trouble(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        ourFault = reply.verdict() == SmtpReply.Verdict.OUR_FAULT;
        resumeAt = now.plus(ourFault ? LONGEST : Duration.ofMinutes(MINUTES[Math.min(troubles, MINUTES.length - 1)]));
        troubles++;
        troubleSince = troubleSince == null ? now : troubleSince;
        answer = reply.forStaff();
    }

    /**
     * Notes that recipients were refused one after the other. It may still be their doing, so the mail server is tried again as soon
     * as after other trouble.
     */
    public void refusedInARow(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        trouble(SmtpReply.NONE, now);
        ourFault = reply.verdict() != SmtpReply.Verdict.BROKEN_OFF;
        answer = reply.forStaff();
    }

    /** Notes that the mail server takes mail: true if it did not before. */
    public boolean over() {
        boolean wasInTrouble = inTrouble();
        troubles = 0;
        troubleSince = null;
        alarmedAt = null;
        ourFault = false;
        answer = null;
        resumeAt = null;
        return wasInTrouble;
    }

    /** Whether the queue has stopped by itself. */
    public boolean inTrouble() {
        return troubles > 0;
    }

    /** Whether the mail server is left alone now. A clock that jumped back does not prolong the rest. */
    public boolean resting(Instant now) {
        return resumeAt != null && now.isBefore(resumeAt) && !now.plus(LONGEST).isBefore(resumeAt);
    }

    /** Whether mail may leave now. */
    public boolean open(Instant now) {
        return heldSince == null && pausedAt == null && !resting(now);
    }

    /** Sounds the alarm, once for each trouble: true if it is due now. */
    public boolean alarm(Instant now) {
        boolean due = inTrouble() && alarmedAt == null && (ourFault || !now.isBefore(troubleSince.plus(ALARM_AFTER)));
        alarmedAt = due ? now : alarmedAt;
        return due;
    }

    /** Stops all mail by hand; false if it was stopped already. */
    public boolean pause(long memberId, Instant now) {
        if (pausedAt != null) {
            return false;
        }
        pausedBy = memberId;
        pausedAt = now;
        return true;
    }

    /** Lets mail go again, and tries a mail server in trouble at once; false if nothing was stopped. */
    public boolean resume() {
        boolean stopped = pausedAt != null || resumeAt != null;
        pausedBy = null;
        pausedAt = null;
        resumeAt = null;
        return stopped;
    }

    /** Holds all mail after a restore, once for each word; false if this word was obeyed before. */
    public boolean hold(String word, Instant now) {
        if (word.equals(holdObeyed)) {
            return false;
        }
        holdObeyed = word;
        heldSince = now;
        return true;
    }

    /** Ends the hold after a restore; false if there is none. */
    public boolean release() {
        boolean held = heldSince != null;
        heldSince = null;
        return held;
    }

    public Instant resumeAt() {
        return resumeAt;
    }

    public String answer() {
        return answer;
    }
}
