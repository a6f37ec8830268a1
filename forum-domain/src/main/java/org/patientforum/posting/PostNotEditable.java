package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The post is hidden, withdrawn or deleted and cannot be changed. */
public class PostNotEditable extends ForumException {

    public PostNotEditable() {
        super("postNotEditable");
    }

    /** @param state named in the message to the author */
    public PostNotEditable(PostState state) {
        super("postNotEditable." + state);
    }
}
