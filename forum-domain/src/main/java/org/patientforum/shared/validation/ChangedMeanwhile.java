package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** Somebody else changed the advice link since it was read. */
public class ChangedMeanwhile extends ForumException {

    public ChangedMeanwhile() {
        super("adviceLinkChangedMeanwhile");
    }
}
