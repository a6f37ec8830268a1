package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Somebody else has just approved or refused the post, or its author has taken it back. */
public class HeldPostAlreadyDecided extends ForumException {

    public HeldPostAlreadyDecided() {
        super("heldDecidedMeanwhile");
    }
}
