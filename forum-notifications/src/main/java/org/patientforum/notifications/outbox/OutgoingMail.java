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
 * One mail to one member about one event. It is ordered in the event's transaction or by the fan-out, claimed by a relay run
 * that counts the attempt first, and ends as sent, skipped for a reason, or failed. It holds no address and no text: both are
 * looked up when it is sent.
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

    /** Is not sent before then. */
    void holdUntil(Instant due) {
        nextAttemptAt = due;
    }

    /** Notes why the mail is not sent. */
    public void skip(SkippedReason reason) {
        end(MailState.SKIPPED, null);
        skippedReason = reason;
    }

    /** Notes that the mail is given up. */
    public void fail(String answer) {
        end(MailState.FAILED, answer);
    }

    /** Notes that the mail came back after the mail server had taken it. */
    public void cameBack(String answer) {
        if (state == MailState.SENT) {
            state = MailState.FAILED;
        }
        relayAnswer = answer;
    }

    /** Notes that its reader called the mail unwanted. */
    public void complainedAbout() {
        relayAnswer = "COMPLAINT";
    }

    private void end(MailState last, String answer) {
        state = last;
        relayAnswer = answer;
        leasedUntil = null;
    }

    /** Puts the mail off. */
    public void later(String answer, Instant next) {
        state = MailState.WAITING;
        relayAnswer = answer;
        leasedUntil = null;
        nextAttemptAt = next;
    }

    /** Puts the mail off as if it had not been tried: its domain refuses us, not the mail. */
    public void waitForDomain(String answer, Instant next) {
        giveBack(next, true);
        relayAnswer = answer;
    }

    /** Brings a failed mail back: others were refused as well, so it was not this mail's fault. */
    public void revive(Instant next) {
        if (state == MailState.FAILED) {
            state = MailState.WAITING;
            nextAttemptAt = next;
        }
    }

    /**
     * Gives the claim back as if it had not been made: the relay was in trouble, not the mail.
     *
     * @param later whether it waits although it was due
     */
    public void giveBack(Instant next, boolean later) {
        state = attempts <= 1 && !later ? MailState.READY : MailState.WAITING;
        attempts = Math.max(0, attempts - 1);
        leasedUntil = null;
        nextAttemptAt = next;
    }

    /**
     * Makes a mail due now that waits for its next try, or failed; a failed one as if just ordered but for its one-time link.
     * False for any other.
     */
    public boolean tryAgain(Instant now) {
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
