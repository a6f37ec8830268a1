package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Nobody can reply in a closed discussion. */
public class DiscussionClosed extends ForumException {

    public DiscussionClosed() {
        super("discussionClosed");
    }
}
