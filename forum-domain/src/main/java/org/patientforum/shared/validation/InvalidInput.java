package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** A typed or chosen value is missing, too long or otherwise invalid. */
public class InvalidInput extends ForumException {

    /**
     * @param rule key of the message, such as {@code adviceLink.title}
     * @param limits values for its placeholders, such as the maximum length in characters
     */
    public InvalidInput(String rule, Object... limits) {
        super(rule, limits);
    }
}
