package org.patientforum.posting.advice;

import org.patientforum.shared.ForumException;

/** The advice link is not offered for labels any more. */
public class AdviceLinkArchived extends ForumException {

    public AdviceLinkArchived() {
        super("adviceLinkArchived");
    }
}
