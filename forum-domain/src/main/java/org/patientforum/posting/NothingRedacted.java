package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The redacted text equals the current one. */
public class NothingRedacted extends ForumException {

    public NothingRedacted() {
        super("nothingRedacted");
    }
}
