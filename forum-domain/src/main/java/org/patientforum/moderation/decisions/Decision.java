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
 * A decision on a case: the action, its reasons, and the text its author reads. A case can have several decisions over
 * time. A decision that cannot be undone is proposed first and comes into force when a second person confirms it.
 */
@Entity
@Table(name = "decision")
public class Decision {

    public static final int MAX_WORDS_LENGTH = 4000;
    public static final int MAX_FACTS_LENGTH = 2000;
    public static final int MAX_GROUND_LENGTH = 400;

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

    /**
     * Makes a proposal, which can then come into force. Throws DecisionRefused if the input is incomplete or too long.
     */
    public Decision(long caseId, DecisionInput input, long decidedBy, Instant decidedAt) {
        input.validate();
        this.caseId = caseId;
        this.state = DecisionState.PROPOSED;
        this.action = input.action();
        this.facts = input.reasons().facts();
        this.ground = input.reasons().ground();
        this.groundWords = input.reasons().groundWords();
        this.refusal = input.refusal();
        this.wordsToAuthor = input.wordsToAuthor();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** Marks this decision as the one that decides the appeal against another decision. */
    public Decision answering(Decision appealed) {
        appealOf = appealed.id();
        return this;
    }

    /**
     * Brings the decision into force.
     *
     * @param appealPeriodEnd end of the appeal period; ignored if the decision cannot be appealed
     */
    public void comeIntoForce(Instant now, Instant appealPeriodEnd) {
        state = DecisionState.IN_FORCE;
        decidedAt = now;
        appealUntil = action.appealable() || ground != null ? appealPeriodEnd : null;
    }

    /** Records the second person's confirmation. Throws NotAllowed if that is the moderator who decided. */
    void confirm(long moderatorId) {
        requireUninvolved(moderatorId, "confirmOwnDecision");
        secondId = moderatorId;
    }

    /** Drops the proposal: a second person rejected it, or the moderator who made it withdrew it. */
    void drop(long moderatorId) {
        state = DecisionState.DROPPED;
        secondId = moderatorId;
    }

    /** Records that an appeal succeeded. */
    public void overturn() {
        state = DecisionState.OVERTURNED;
    }

    /** Throws NotAllowed with this rule if the moderator made or confirmed the decision. */
    public void requireUninvolved(long moderatorId, String rule) {
        if (involves(moderatorId)) {
            throw new NotAllowed(rule);
        }
    }

    /** Whether the moderator made or confirmed the decision. */
    public boolean involves(long moderatorId) {
        return decidedBy == moderatorId || secondId != null && secondId == moderatorId;
    }

    /** Whether the author may appeal at this time. */
    public boolean appealableAt(Instant now) {
        return state == DecisionState.IN_FORCE && appealUntil != null && now.isBefore(appealUntil);
    }

    /** Records when the deleted text was purged. */
    public void markPurged(Instant now) {
        purgedAt = now;
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

    /** The facts and the ground of the decision, as shown to the author. */
    public DecisionInput.Reasons reasons() {
        return new DecisionInput.Reasons(facts, ground, groundWords);
    }

    public String wordsToAuthor() {
        return wordsToAuthor;
    }

    /** The end of the appeal period; null if the decision cannot be appealed. */
    public Instant appealUntil() {
        return appealUntil;
    }
}
