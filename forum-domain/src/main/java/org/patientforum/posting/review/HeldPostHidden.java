package org.patientforum.posting.review;

import org.patientforum.shared.ForumException;

/** A change of a hidden post cannot be published: nobody would see it. */
public class HeldPostHidden extends ForumException {

    public HeldPostHidden() {
        super("heldPostHidden");
    }
}
