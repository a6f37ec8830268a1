package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** A form that has made a post was sent again with another text. The other text is not posted. */
public class FormAlreadySent extends ForumException {

    private final long postId;

    /** @param postId the post that the form made */
    public FormAlreadySent(long postId) {
        this("formAlreadySent", postId);
    }

    protected FormAlreadySent(String key, long postId) {
        super(key);
        this.postId = postId;
    }

    /** The post that the form made. */
    public long postId() {
        return postId;
    }
}
