package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** Staff give a reason for what they do to a member. */
public class ReasonMissing extends ForumException {

    public ReasonMissing() {
        super("member.reasonMissing");
    }
}
