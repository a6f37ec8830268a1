package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Between looking a post up and locking its discussion somebody moved it to another one: it has to be tried again. */
public class ConcurrentTransfer extends ForumException {

    public ConcurrentTransfer() {
        super("movedMeanwhile");
    }
}
