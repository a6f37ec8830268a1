package org.patientforum.notifications.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A mail to a member about a subject. It is enqueued in the event's transaction or by the fan-out, then claimed by a
 * relay run, which counts the attempt first, and ends as sent, skipped for a reason, or failed. It contains neither
 * address nor text: both are looked up when it is sent.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail_seq")
    @SequenceGenerator(name = "outgoing_mail_seq", sequenceName = "outgoing_mail_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.READY;

    @Enumerated(EnumType.STRING)
    @Column(name = "skipped_reason")
    private SkippedReason skippedReason;

    private int priority;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "relay_answer")
    private String relayAnswer;

    private String rendered;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutgoingMail() {}

    OutgoingMail(MailKind kind, long subjectId, long memberId, String messageId, Instant at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.memberId = memberId;
        this.messageId = messageId;
        this.priority = kind.priority();
        this.nextAttemptAt = at;
        this.createdAt = at;
    }

    /** Sets the earliest time to send the mail. */
    void holdUntil(Instant due) {
        nextAttemptAt = due;
    }

    /** Records why the mail is not sent. */
    public void skip(SkippedReason reason) {
        end(MailState.SKIPPED, null);
        skippedReason = reason;
    }

    /** Records that the mail has failed for good. */
    public void fail(String answer) {
        end(MailState.FAILED, answer);
    }

    /** Records that the mail bounced after the relay had accepted it. */
    public void bounced(String answer) {
        if (state == MailState.SENT) {
            state = MailState.FAILED;
        }
        relayAnswer = answer;
    }

    /** Records that the recipient complained about the mail. */
    public void complained() {
        relayAnswer = "COMPLAINT";
    }

    private void end(MailState last, String answer) {
        state = last;
        relayAnswer = answer;
        leasedUntil = null;
    }

    /** Defers the mail. */
    public void defer(String answer, Instant next) {
        state = MailState.WAITING;
        relayAnswer = answer;
        leasedUntil = null;
        nextAttemptAt = next;
    }

    /** Defers the mail without counting the attempt: the domain refuses our server, not this mail. */
    public void deferForDomain(String answer, Instant next) {
        release(next, true);
        relayAnswer = answer;
    }

    /** Defers a failed mail instead, because others were refused as well and the mail was not the cause. */
    public void revive(Instant next) {
        if (state == MailState.FAILED) {
            state = MailState.WAITING;
            nextAttemptAt = next;
        }
    }

    /**
     * Releases the claim without counting the attempt: the relay was in trouble, not the mail.
     *
     * @param later whether the mail is deferred although it was due
     */
    public void release(Instant next, boolean later) {
        state = attempts <= 1 && !later ? MailState.READY : MailState.WAITING;
        attempts = Math.max(0, attempts - 1);
        leasedUntil = null;
        nextAttemptAt = next;
    }

    /**
     * Makes a deferred or failed mail due now; a failed one starts anew, except for its one-time link.
     *
     * @return false if the mail is in any other state
     */
    public boolean retry(Instant now) {
        if (state != MailState.FAILED && state != MailState.WAITING) {
            return false;
        }
        attempts = state == MailState.FAILED ? 0 : attempts;
        state = MailState.READY;
        nextAttemptAt = now;
        return true;
    }

    public boolean isClaimed() {
        return state == MailState.SENDING;
    }

    public long id() {
        return id;
    }

    public MailKind kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public long memberId() {
        return memberId;
    }

    public String messageId() {
        return messageId;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
