package org.patientforum.moderation.messages;

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
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.RefusalReason;

/**
 * A message of staff to a reporter, with the answer to a question. Its id comes from the sequence of decisions and
 * never equals the id of one.
 */
@Entity
@Table(name = "case_letter")
public class CaseMessage {

    static final int MAX_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_letter_seq")
    @SequenceGenerator(name = "case_letter_seq", sequenceName = "decision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "report_id")
    private long reportId;

    @Enumerated(EnumType.STRING)
    private CaseMessageKind kind;

    @Enumerated(EnumType.STRING)
    private RefusalReason refusal;

    private String words;

    @Column(name = "sent_by")
    private long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected CaseMessage() {}

    /** Throws DecisionRefused if the text is empty or too long. */
    CaseMessage(long caseId, CaseMessageKind kind, String words, long sentBy, Instant sentAt) {
        this.caseId = caseId;
        this.kind = kind;
        this.words = DecisionRefused.requireText(words, "message", MAX_LENGTH);
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    /** Refuses a requested deletion. */
    CaseMessage(long caseId, RefusalReason refusal, long sentBy, Instant sentAt) {
        this.caseId = caseId;
        this.kind = CaseMessageKind.REFUSED;
        this.refusal = refusal;
        this.words = "";
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    CaseMessage addressedTo(long toReportId) {
        reportId = toReportId;
        return this;
    }

    /**
     * Records the answer; returns false unless this is the first answer to a question. Throws DecisionRefused if the
     * text is empty or too long.
     */
    boolean answer(String answerWords, Instant now) {
        if (kind != CaseMessageKind.QUESTION || answer != null) {
            return false;
        }
        answer = DecisionRefused.requireText(answerWords, "answer", MAX_LENGTH);
        answeredAt = now;
        return true;
    }

    Long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    long sentBy() {
        return sentBy;
    }

    long reportId() {
        return reportId;
    }

    CaseMessageKind kind() {
        return kind;
    }
}
