package org.patientforum.moderation.decisions;

import java.util.List;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;

/**
 * A moderator's input for a decision.
 *
 * @param reasons required if the decision is restrictive
 * @param wordsToAuthor text shown to the author on the site: plain text, up to 4,000 characters
 * @param refusal why a requested deletion is refused; null if none was requested
 * @param measures further measures
 * @param warned whether the moderator knows that they restrict again what they gave back when they upheld an appeal
 */
public record DecisionInput(
        DecisionAction action,
        Reasons reasons,
        String wordsToAuthor,
        RefusalReason refusal,
        List<MeasureRequest> measures,
        boolean warned) {

    public DecisionInput {
        reasons = reasons == null ? Reasons.NONE : reasons;
        wordsToAuthor = wordsToAuthor == null ? "" : wordsToAuthor.strip();
    }

    /** A decision of a moderator who was not warned. */
    public DecisionInput(
            DecisionAction action,
            Reasons reasons,
            String wordsToAuthor,
            RefusalReason refusal,
            List<MeasureRequest> measures) {
        this(action, reasons, wordsToAuthor, refusal, measures, false);
    }

    /** The same decision of a moderator who knows that they upheld an appeal. */
    public DecisionInput afterWarning() {
        return new DecisionInput(action, reasons, wordsToAuthor, refusal, measures, true);
    }

    /** A decision without further measures that refuses no deletion. */
    public DecisionInput(DecisionAction action, Reasons reasons, String wordsToAuthor) {
        this(action, reasons, wordsToAuthor, null, List.of());
    }

    /** A decision without further measures. */
    public DecisionInput(DecisionAction action, Reasons reasons, String wordsToAuthor, RefusalReason refusal) {
        this(action, reasons, wordsToAuthor, refusal, List.of());
    }

    /** Whether the decision restricts the author or their content. */
    public boolean restrictive() {
        return action.restrictive() || !measures.isEmpty();
    }

    /** Why the decision refuses a deletion; null if it does not. */
    public RefusalReason refusal() {
        return action == DecisionAction.DELETE ? null : refusal;
    }

    /** A decision that restricts nothing. */
    public DecisionInput(DecisionAction action, String wordsToAuthor) {
        this(action, Reasons.NONE, wordsToAuthor);
    }

    /**
     * The facts and the ground of a decision.
     *
     * @param facts what was found, up to 2,000 characters
     * @param groundWords the rule or law, up to 400 characters
     */
    public record Reasons(String facts, LegalBasis ground, String groundWords) {

        public static final Reasons NONE = new Reasons("", null, "");

        public Reasons {
            facts = facts == null ? "" : facts.strip();
            groundWords = groundWords == null ? "" : groundWords.strip();
        }
    }

    /**
     * Throws DecisionRefused for the first problem; also if a deletion was requested, and the decision neither removes
     * the content nor refuses with a reason.
     */
    public void validate(boolean deletionRequested) {
        validate();
        requireAnswer(deletionRequested);
    }

    /** Throws DecisionRefused if a deletion was requested, and the decision neither removes the content nor says why not. */
    public void requireAnswer(boolean deletionRequested) {
        boolean resolved = action == DecisionAction.DELETE || action == DecisionAction.HIDE || refusal != null;
        DecisionRefused.require(!deletionRequested || resolved, "refusalMissing");
    }

    /** Whether {@link #validate(boolean)} finds no problem. */
    public boolean complete(boolean deletionRequested) {
        try {
            validate(deletionRequested);
            return true;
        } catch (DecisionRefused incomplete) {
            return false;
        }
    }

    /** Throws DecisionRefused for the first missing or overlong part. */
    public void validate() {
        DecisionRefused.require(action != null, "actionMissing");
        if (restrictive()) {
            DecisionRefused.require(!reasons.facts().isEmpty(), "factsMissing");
            DecisionRefused.require(reasons.ground() != null, "groundMissing");
            DecisionRefused.require(!reasons.groundWords().isEmpty(), "groundWordsMissing");
        }
        measures.forEach(MeasureRequest::validate);
        DecisionRefused.require(!wordsToAuthor.isEmpty(), "wordsMissing");
        DecisionRefused.require(wordsToAuthor.length() <= Decision.MAX_WORDS_LENGTH, "wordsTooLong");
        DecisionRefused.require(reasons.facts().length() <= Decision.MAX_FACTS_LENGTH, "factsTooLong");
        DecisionRefused.require(reasons.groundWords().length() <= Decision.MAX_GROUND_LENGTH, "groundWordsTooLong");
    }
}
