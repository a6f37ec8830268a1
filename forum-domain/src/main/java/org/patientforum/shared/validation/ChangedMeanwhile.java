package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** Somebody else has changed what a form was opened for. */
public class ChangedMeanwhile extends ForumException {

    /** @param what key of the words that say so, such as {@code groupChangedMeanwhile}; it ends in "Meanwhile" */
    public ChangedMeanwhile(String what) {
        super(what);
    }
}
