package org.patientforum.moderation;

import org.patientforum.shared.ForumException;

/** The decision lacks its words to the author, they are too long, or the action does not fit the post. */
public class DecisionRefused extends ForumException {

    /** @param problem {@code wordsMissing}, {@code wordsTooLong} or {@code actionMissing} */
    public DecisionRefused(String problem) {
        super("decisionRefused." + problem, Decision.LONGEST_WORDS);
    }
}
