package org.patientforum.notifications.mail.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * Whether mail may be sent. After trouble the relay is left alone for 1, 2, 5, 10, 15, then 30 minutes at a time.
 * Staff can pause all mail, and after a restore it is on hold. A single row, shared by all nodes.
 */
@Entity
@Table(name = "mail_queue")
public class MailQueue {

    public static final int ID = 1;

    /** Ten minutes less one, because it may take a minute to notice that a silent relay is in trouble. */
    static final Duration ALARM_AFTER = Duration.ofMinutes(9);

    private static final int[] BACKOFF_MINUTES = {1, 2, 5, 10, 15, 30};
    private static final Duration MAX_BACKOFF = Duration.ofMinutes(BACKOFF_MINUTES[BACKOFF_MINUTES.length - 1]);

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

    /** Records trouble of the relay. Workers that see the same trouble at the same time count once. */
    public void recordTrouble(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        ourFault = reply.verdict() == SmtpReply.Verdict.OUR_FAULT;
        resumeAt = now.plus(
                ourFault
                        ? MAX_BACKOFF
                        : Duration.ofMinutes(BACKOFF_MINUTES[Math.min(troubles, BACKOFF_MINUTES.length - 1)]));
        troubles++;
        troubleSince = troubleSince == null ? now : troubleSince;
        answer = reply.summary();
    }

    /**
     * Records consecutive rejections. They may still be the recipients' fault, so the relay is retried as soon as
     * after other trouble.
     */
    public void recordConsecutiveRejections(SmtpReply reply, Instant now) {
        if (resting(now)) {
            return;
        }
        recordTrouble(SmtpReply.NONE, now);
        ourFault = reply.verdict() != SmtpReply.Verdict.BROKEN_OFF;
        answer = reply.summary();
    }

    /**
     * Records that the relay accepts mail.
     *
     * @return whether it did not before
     */
    public boolean recovered() {
        boolean wasInTrouble = inTrouble();
        troubles = 0;
        troubleSince = null;
        alarmedAt = null;
        ourFault = false;
        answer = null;
        resumeAt = null;
        return wasInTrouble;
    }

    /** Returns whether the queue has stopped by itself. */
    public boolean inTrouble() {
        return troubles > 0;
    }

    /** Returns whether the relay is left alone now. A clock that jumped back does not prolong the wait. */
    public boolean resting(Instant now) {
        return resumeAt != null
                && now.isBefore(resumeAt)
                && !now.plus(MAX_BACKOFF).isBefore(resumeAt);
    }

    /** Returns whether mail may be sent now. */
    public boolean open(Instant now) {
        return heldSince == null && pausedAt == null && !resting(now);
    }

    /** Returns whether to raise the alarm now: once for each period of trouble. */
    public boolean alarmDue(Instant now) {
        boolean due = inTrouble() && alarmedAt == null && (ourFault || !now.isBefore(troubleSince.plus(ALARM_AFTER)));
        alarmedAt = due ? now : alarmedAt;
        return due;
    }

    /**
     * Pauses all mail.
     *
     * @return false if it was paused before
     */
    public boolean pause(long memberId, Instant now) {
        if (pausedAt != null) {
            return false;
        }
        pausedBy = memberId;
        pausedAt = now;
        return true;
    }

    /**
     * Resumes mail, and retries a relay in trouble at once.
     *
     * @return false if nothing was stopped
     */
    public boolean resume() {
        boolean stopped = pausedAt != null || resumeAt != null;
        pausedBy = null;
        pausedAt = null;
        resumeAt = null;
        return stopped;
    }

    /**
     * Holds all mail after a restore, once for each word.
     *
     * @return false if the word was applied before
     */
    public boolean hold(String word, Instant now) {
        if (word.equals(holdObeyed)) {
            return false;
        }
        holdObeyed = word;
        heldSince = now;
        return true;
    }

    /**
     * Ends the hold after a restore.
     *
     * @return false if there is none
     */
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
