package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The discussion is closed to replies. */
public class DiscussionClosed extends ForumException {

    public DiscussionClosed() {
        super("discussionClosed");
    }
}
