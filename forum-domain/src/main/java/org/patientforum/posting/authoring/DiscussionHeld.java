package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** The discussion itself waits until staff have looked at it. */
public class DiscussionHeld extends ForumException {

    public DiscussionHeld() {
        super("discussionHeld");
    }
}
