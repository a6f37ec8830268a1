package org.patientforum.posting.advice;

import org.patientforum.shared.ForumException;

/** The advice link is archived and cannot be used for labels. */
public class AdviceLinkArchived extends ForumException {

    public AdviceLinkArchived() {
        super("adviceLinkArchived");
    }
}
