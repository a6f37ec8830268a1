package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** A form that already created a post was submitted again with a different text, which was not posted. */
public class FormAlreadySent extends ForumException {

    private final long postId;

    /** @param postId the post that the form created */
    public FormAlreadySent(long postId) {
        this("formAlreadySent", postId);
    }

    protected FormAlreadySent(String key, long postId) {
        super(key);
        this.postId = postId;
    }

    /** The post that the form created. */
    public long postId() {
        return postId;
    }
}
