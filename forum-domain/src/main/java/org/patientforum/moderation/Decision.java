package org.patientforum.moderation;

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

/** What a moderator did on a case, with the words its author reads. It never changes; a case can have several, one after another. */
@Entity
@Table(name = "decision")
public class Decision {

    static final int LONGEST_WORDS = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "words_to_author")
    private String wordsToAuthor;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    /** Throws DecisionRefused if a word or the action is missing. */
    Decision(long caseId, DecisionWording wording, long decidedBy, Instant decidedAt) {
        requireGood(wording);
        this.caseId = caseId;
        this.action = wording.action();
        this.wordsToAuthor = wording.wordsToAuthor();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    private static void requireGood(DecisionWording wording) {
        if (wording.action() == null) {
            throw new DecisionRefused("actionMissing");
        }
        if (wording.wordsToAuthor().isEmpty()) {
            throw new DecisionRefused("wordsMissing");
        }
        if (wording.wordsToAuthor().length() > LONGEST_WORDS) {
            throw new DecisionRefused("wordsTooLong");
        }
    }

    Long id() {
        return id;
    }
}
