package org.patientforum.shared.validation;

import org.patientforum.shared.ForumException;

/** The object has been changed since the form was opened. */
public class ChangedMeanwhile extends ForumException {

    /** @param what key of the message, such as {@code groupChangedMeanwhile}; ends in "Meanwhile" */
    public ChangedMeanwhile(String what) {
        super(what);
    }
}
