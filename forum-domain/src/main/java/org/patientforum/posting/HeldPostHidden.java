package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** A change of the post waits, but the post is hidden: nobody would see it. */
public class HeldPostHidden extends ForumException {

    public HeldPostHidden() {
        super("heldPostHidden");
    }
}
