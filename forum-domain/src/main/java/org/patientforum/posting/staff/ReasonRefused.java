package org.patientforum.posting.staff;

import org.patientforum.shared.ForumException;

/** The reason that readers would see is {@code missing} or {@code tooLong}. */
public class ReasonRefused extends ForumException {

    public ReasonRefused(String what) {
        super("closeReason." + what, DiscussionModeration.LONGEST_REASON);
    }
}
