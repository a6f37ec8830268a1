package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** A text is not what it was when the form to change it was opened. Nothing was changed. */
public class EditConflict extends ForumException {

    public EditConflict() {
        super("changedWhileEditing");
    }
}
