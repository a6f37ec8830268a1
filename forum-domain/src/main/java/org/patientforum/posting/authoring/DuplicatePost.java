package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** The member posted the same text in the same place within the last minutes, using another form. The member decides whether to post it again. */
public class DuplicatePost extends ForumException {

    public DuplicatePost() {
        super("justPosted");
    }
}
