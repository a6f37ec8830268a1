package org.patientforum.posting.review;

import org.patientforum.shared.ForumException;

/** A pending edit of a hidden post cannot be published, because no one would see it. */
public class HeldPostHidden extends ForumException {

    public HeldPostHidden() {
        super("heldPostHidden");
    }
}
