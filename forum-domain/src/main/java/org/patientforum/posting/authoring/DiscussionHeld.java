package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** The discussion is itself held for review, so that its author cannot reply yet. */
public class DiscussionHeld extends ForumException {

    public DiscussionHeld() {
        super("discussionHeld");
    }
}
