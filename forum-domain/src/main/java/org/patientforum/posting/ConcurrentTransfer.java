package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** A concurrent transfer moved the post to another discussion between lookup and lock. The caller may retry. */
public class ConcurrentTransfer extends ForumException {

    public ConcurrentTransfer() {
        super("movedMeanwhile");
    }
}
