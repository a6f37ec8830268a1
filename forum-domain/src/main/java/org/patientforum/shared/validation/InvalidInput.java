package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** An advice link's {@code title} or {@code address} is not good. */
public class InvalidInput extends ForumException {

    public InvalidInput(String field, int longest) {
        super("adviceLink." + field, longest);
    }
}
