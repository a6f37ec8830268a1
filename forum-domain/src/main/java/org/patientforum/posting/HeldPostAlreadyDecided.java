package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Another moderator has just approved or refused the post, or its author has withdrawn it. */
public class HeldPostAlreadyDecided extends ForumException {

    public HeldPostAlreadyDecided() {
        super("heldDecidedMeanwhile");
    }
}
