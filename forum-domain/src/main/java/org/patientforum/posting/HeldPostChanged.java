package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The author has changed the held text since staff saw it. */
public class HeldPostChanged extends ForumException {

    public HeldPostChanged() {
        super("heldTextChanged");
    }
}
