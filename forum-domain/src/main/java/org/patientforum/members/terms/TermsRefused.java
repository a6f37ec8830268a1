package org.patientforum.members.terms;

import org.patientforum.shared.ForumException;

/** New terms cannot be published. */
public class TermsRefused extends ForumException {

    /** @param rule {@code terms.<rule>} is the key of the words */
    public TermsRefused(String rule) {
        super("terms." + rule);
    }
}
