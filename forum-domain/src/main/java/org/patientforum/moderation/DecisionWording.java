package org.patientforum.moderation;

/**
 * What a moderator decides.
 *
 * @param reasons what it rests on; needed if the action takes something away
 * @param wordsToAuthor what the author reads on the site besides, up to 4,000 characters, plain text
 */
public record DecisionWording(Action action, Reasons reasons, String wordsToAuthor) {

    public DecisionWording {
        reasons = reasons == null ? Reasons.NONE : reasons;
        wordsToAuthor = wordsToAuthor == null ? "" : wordsToAuthor.strip();
    }

    /** A decision that takes nothing away. */
    public DecisionWording(Action action, String wordsToAuthor) {
        this(action, Reasons.NONE, wordsToAuthor);
    }

    /**
     * What a decision rests on.
     *
     * @param facts what was found, up to 2,000 characters
     * @param groundWords which rule or which law, up to 400 characters
     */
    public record Reasons(String facts, Ground ground, String groundWords) {

        static final Reasons NONE = new Reasons("", null, "");

        public Reasons {
            facts = facts == null ? "" : facts.strip();
            groundWords = groundWords == null ? "" : groundWords.strip();
        }
    }

    /** Throws DecisionRefused for the first thing that is missing or too long. */
    public void requireGood() {
        require(action != null, "actionMissing");
        if (action.takesAway()) {
            require(!reasons.facts().isEmpty(), "factsMissing");
            require(reasons.ground() != null, "groundMissing");
            require(!reasons.groundWords().isEmpty(), "groundWordsMissing");
        }
        require(!wordsToAuthor.isEmpty(), "wordsMissing");
        require(wordsToAuthor.length() <= Decision.LONGEST_WORDS, "wordsTooLong");
        require(reasons.facts().length() <= Decision.LONGEST_FACTS, "factsTooLong");
        require(reasons.groundWords().length() <= Decision.LONGEST_GROUND, "groundWordsTooLong");
    }

    private static void require(boolean good, String problem) {
        if (!good) {
            throw new DecisionRefused(problem);
        }
    }
}
