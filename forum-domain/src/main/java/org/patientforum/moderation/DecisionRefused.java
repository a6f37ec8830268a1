package org.patientforum.moderation;

import org.patientforum.shared.ForumException;

/** The decision lacks something, is too long, or its action does not fit what it is about. */
public class DecisionRefused extends ForumException {

    /** @param problem such as {@code wordsMissing}, {@code factsMissing}, {@code groundMissing} or {@code actionMissing} */
    public DecisionRefused(String problem) {
        super("decisionRefused." + problem);
    }
}
