package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** Staff give a reason for what they do to a member. */
public class ReasonMissing extends ForumException {

    public ReasonMissing() {
        this("member.reasonMissing");
    }

    /** @param key of the words that say what is missing */
    ReasonMissing(String key) {
        super(key);
    }
}
