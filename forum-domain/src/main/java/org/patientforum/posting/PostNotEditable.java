package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The post is hidden, withdrawn or deleted, so it cannot be changed. */
public class PostNotEditable extends ForumException {

    public PostNotEditable() {
        super("postNotEditable");
    }

    /** @param state why, for its author */
    public PostNotEditable(PostState state) {
        super("postNotEditable." + state);
    }
}
