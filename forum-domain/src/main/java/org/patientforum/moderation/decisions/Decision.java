package org.patientforum.moderation.decisions;

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
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.shared.NotAllowed;

/**
 * What a moderator did on a case, on what it rests, and the words its author reads. A case can have several, one after another. One
 * that cannot be undone is proposed first, and comes into force when a second person confirms it.
 */
@Entity
@Table(name = "decision")
public class Decision {

    public static final int LONGEST_WORDS = 4000;
    static final int LONGEST_FACTS = 2000;
    static final int LONGEST_GROUND = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Enumerated(EnumType.STRING)
    private DecisionAction action;

    private String facts;

    @Enumerated(EnumType.STRING)
    private LegalBasis ground;

    @Column(name = "ground_words")
    private String groundWords;

    @Enumerated(EnumType.STRING)
    private RefusalReason refusal;

    @Column(name = "words_to_author")
    private String wordsToAuthor;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "second_id")
    private Long secondId;

    @Column(name = "appeal_until")
    private Instant appealUntil;

    @Column(name = "appeal_of")
    private Long appealOf;

    @Column(name = "purged_at")
    private Instant purgedAt;

    protected Decision() {}

    /** A proposal until it comes into force. Throws DecisionRefused if a word or the action is missing. */
    public Decision(long caseId, DecisionWording wording, long decidedBy, Instant decidedAt) {
        wording.requireGood();
        this.caseId = caseId;
        this.state = DecisionState.PROPOSED;
        this.action = wording.action();
        this.facts = wording.reasons().facts();
        this.ground = wording.reasons().ground();
        this.groundWords = wording.reasons().groundWords();
        this.refusal = wording.refusal();
        this.wordsToAuthor = wording.wordsToAuthor();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** It decides the appeal against another decision. */
    public Decision onAppealOf(Decision other) {
        appealOf = other.id();
        return this;
    }

    /** @param appealsEnd until when its author may appeal, if it takes something away */
    public void comeIntoForce(Instant at, Instant appealsEnd) {
        state = DecisionState.IN_FORCE;
        decidedAt = at;
        appealUntil = action.appealable() || ground != null ? appealsEnd : null;
    }

    /** A second person agrees. Throws NotAllowed if it is the first one. */
    void confirm(long moderatorId) {
        requireOther(moderatorId, "confirmOwnDecision");
        secondId = moderatorId;
    }

    /** A second person does not agree, or the first one takes it back. */
    void drop(long moderatorId) {
        state = DecisionState.DROPPED;
        secondId = moderatorId;
    }

    /** Notes that an appeal was right. */
    public void overturn() {
        state = DecisionState.OVERTURNED;
    }

    /** Throws NotAllowed if the moderator had a hand in this decision. */
    public void requireOther(long moderatorId, String rule) {
        if (decidedBy == moderatorId || secondId != null && secondId == moderatorId) {
            throw new NotAllowed(rule);
        }
    }

    /** Whether its author may appeal now. */
    public boolean appealableAt(Instant now) {
        return state == DecisionState.IN_FORCE && appealUntil != null && now.isBefore(appealUntil);
    }

    /** Notes when the deleted text was purged. */
    public void textForgotten(Instant at) {
        purgedAt = at;
    }

    public Long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public DecisionState state() {
        return state;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    RefusalReason refusal() {
        return refusal;
    }

    public DecisionAction action() {
        return action;
    }

    long decidedBy() {
        return decidedBy;
    }

    /** Facts and ground of the decision, as its author reads them. */
    public DecisionWording.Reasons reasons() {
        return new DecisionWording.Reasons(facts, ground, groundWords);
    }

    public String wordsToAuthor() {
        return wordsToAuthor;
    }

    /** Until when its author may appeal; null if there is nothing to appeal against. */
    public Instant appealUntil() {
        return appealUntil;
    }
}
