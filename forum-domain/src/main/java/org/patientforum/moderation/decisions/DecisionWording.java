package org.patientforum.moderation.decisions;

import java.util.List;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.RefusalReason;

/**
 * What a moderator decides.
 *
 * @param reasons what it rests on; needed if the action takes something away
 * @param wordsToAuthor what the author reads on the site besides, up to 4,000 characters, plain text
 * @param refusal why something is not deleted though somebody asked for it; null if nobody did
 * @param measures what is done besides
 */
public record DecisionWording(
        DecisionAction action,
        Reasons reasons,
        String wordsToAuthor,
        RefusalReason refusal,
        List<RequestedMeasure> measures) {

    public DecisionWording {
        reasons = reasons == null ? Reasons.NONE : reasons;
        wordsToAuthor = wordsToAuthor == null ? "" : wordsToAuthor.strip();
    }

    /** A decision that refuses nothing. */
    public DecisionWording(DecisionAction action, Reasons reasons, String wordsToAuthor) {
        this(action, reasons, wordsToAuthor, null, List.of());
    }

    /** A decision without further measures. */
    public DecisionWording(DecisionAction action, Reasons reasons, String wordsToAuthor, RefusalReason refusal) {
        this(action, reasons, wordsToAuthor, refusal, List.of());
    }

    /** Whether it takes something from the author: by what it does to the text, or besides. */
    public boolean takesAway() {
        return action.takesAway() || !measures.isEmpty();
    }

    /** Why it refuses a deletion; null if it does not. */
    public RefusalReason refusal() {
        return action == DecisionAction.DELETE ? null : refusal;
    }

    /** A decision that takes nothing away. */
    public DecisionWording(DecisionAction action, String wordsToAuthor) {
        this(action, Reasons.NONE, wordsToAuthor);
    }

    /**
     * What a decision rests on.
     *
     * @param facts what was found, up to 2,000 characters
     * @param groundWords which rule or which law, up to 400 characters
     */
    public record Reasons(String facts, LegalBasis ground, String groundWords) {

        static final Reasons NONE = new Reasons("", null, "");

        public Reasons {
            facts = facts == null ? "" : facts.strip();
            groundWords = groundWords == null ? "" : groundWords.strip();
        }
    }

    /** The same; and a deletion that was asked for is either done or refused with a reason. */
    public void requireGood(boolean deletionAsked) {
        requireGood();
        boolean answered = action == DecisionAction.DELETE || action == DecisionAction.HIDE || refusal != null;
        DecisionRefused.unless(!deletionAsked || answered, "refusalMissing");
    }

    /** Throws DecisionRefused for the first thing that is missing or too long. */
    public void requireGood() {
        DecisionRefused.unless(action != null, "actionMissing");
        if (takesAway()) {
            DecisionRefused.unless(!reasons.facts().isEmpty(), "factsMissing");
            DecisionRefused.unless(reasons.ground() != null, "groundMissing");
            DecisionRefused.unless(!reasons.groundWords().isEmpty(), "groundWordsMissing");
        }
        measures.forEach(RequestedMeasure::requireGood);
        DecisionRefused.unless(!wordsToAuthor.isEmpty(), "wordsMissing");
        DecisionRefused.unless(wordsToAuthor.length() <= Decision.LONGEST_WORDS, "wordsTooLong");
        DecisionRefused.unless(reasons.facts().length() <= Decision.LONGEST_FACTS, "factsTooLong");
        DecisionRefused.unless(reasons.groundWords().length() <= Decision.LONGEST_GROUND, "groundWordsTooLong");
    }
}
