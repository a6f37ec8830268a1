package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The text has changed since the form was opened. The edit was not applied. */
public class EditConflict extends ForumException {

    public EditConflict() {
        super("changedWhileEditing");
    }
}
