package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** The member posted the same text there a few minutes ago, with another form. Whether it is meant twice only they know. */
public class DuplicatePost extends ForumException {

    public DuplicatePost() {
        super("justPosted");
    }
}
