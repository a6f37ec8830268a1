package org.patientforum.posting.text;

import org.patientforum.shared.ForumException;

/** A title or text is empty or too long. */
public class TextRefused extends ForumException {

    /**
     * @param rule {@code titleMissing}, {@code titleTooLong}, {@code textMissing} or {@code textTooLong}
     * @param limit maximal length in characters
     */
    public TextRefused(String rule, int limit) {
        super(rule, limit);
    }
}
