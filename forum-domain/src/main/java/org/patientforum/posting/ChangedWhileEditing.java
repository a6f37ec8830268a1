package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** A text is not what it was when the form to change it was opened. Nothing was changed. */
public class ChangedWhileEditing extends ForumException {

    public ChangedWhileEditing() {
        super("changedWhileEditing");
    }
}
