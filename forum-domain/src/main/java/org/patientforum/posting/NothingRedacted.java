package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The new text is the one that was there: nothing was taken out. */
public class NothingRedacted extends ForumException {

    public NothingRedacted() {
        super("nothingRedacted");
    }
}
