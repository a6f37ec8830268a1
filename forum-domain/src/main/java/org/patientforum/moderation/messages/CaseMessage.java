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

/** What staff told or asked one who reported, and what they answered. Its number is never that of a decision. */
@Entity
@Table(name = "case_letter")
public class CaseMessage {

    static final int LONGEST = 4000;

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

    /** Throws DecisionRefused without words. */
    CaseMessage(long caseId, CaseMessageKind kind, String words, long sentBy, Instant sentAt) {
        this.caseId = caseId;
        this.kind = kind;
        this.words = DecisionRefused.unlessWords(words, "letter", LONGEST);
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    /** What was asked for is refused. */
    CaseMessage(long caseId, RefusalReason refusal, long sentBy, Instant sentAt) {
        this.caseId = caseId;
        this.kind = CaseMessageKind.REFUSED;
        this.refusal = refusal;
        this.words = "";
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    CaseMessage to(long toReportId) {
        reportId = toReportId;
        return this;
    }

    /** The first answer counts. Gives false if there was one. Throws DecisionRefused without words. */
    boolean answer(String answerWords, Instant at) {
        if (kind != CaseMessageKind.QUESTION || answer != null) {
            return false;
        }
        answer = DecisionRefused.unlessWords(answerWords, "answer", LONGEST);
        answeredAt = at;
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
