package org.patientforum.moderation.appeals;

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
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.shared.validation.InvalidInput;

/**
 * An author's appeal against a decision; at most one per decision. Staff who took no part in the decision decide it.
 */
@Entity
@Table(name = "appeal")
public class Appeal {

    static final int MAX_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_seq")
    @SequenceGenerator(name = "appeal_seq", sequenceName = "appeal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "decision_id")
    private long decisionId;

    @Column(name = "member_id")
    private long memberId;

    private String words;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private AppealOutcome outcome;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Appeal() {}

    /** Throws InvalidInput if the text is empty or too long. */
    Appeal(long decisionId, long memberId, String words, Instant madeAt) {
        this.words = words == null ? "" : words.strip();
        if (this.words.isEmpty() || this.words.length() > MAX_LENGTH) {
            throw new InvalidInput(
                    this.words.isEmpty() ? "appealRefused.wordsMissing" : "appealRefused.wordsTooLong",
                    Appeal.MAX_LENGTH);
        }
        this.decisionId = decisionId;
        this.memberId = memberId;
        this.madeAt = madeAt;
    }

    void decide(AppealOutcome newOutcome, Instant now) {
        outcome = newOutcome;
        decidedAt = now;
    }

    StatementOfReasons.Made toSummary(Long answerId) {
        return new StatementOfReasons.Made(words, madeAt, outcome, answerId);
    }

    public long decisionId() {
        return decisionId;
    }
}
