package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Somebody else changed the advice link since it was read. */
public class AdviceLinkChangedMeanwhile extends ForumException {

    public AdviceLinkChangedMeanwhile() {
        super("adviceLinkChangedMeanwhile");
    }
}
