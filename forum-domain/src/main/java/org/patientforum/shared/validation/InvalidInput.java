package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** Something that was typed or chosen is missing, too long or otherwise not good. */
public class InvalidInput extends ForumException {

    /**
     * @param rule key of the words that say what is wrong, such as {@code adviceLink.title}
     * @param limits values for their placeholders, such as the greatest length in characters
     */
    public InvalidInput(String rule, Object... limits) {
        super(rule, limits);
    }
}
