package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** Staff must give a reason for what they do to a member. */
public class ReasonMissing extends ForumException {

    public ReasonMissing() {
        this("member.reasonMissing");
    }

    /** @param key key of the message */
    ReasonMissing(String key) {
        super(key);
    }
}
