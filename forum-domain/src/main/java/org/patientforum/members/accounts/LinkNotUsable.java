package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The one-time link was used before, has expired, or does not exist. */
public class LinkNotUsable extends ForumException {

    public LinkNotUsable() {
        super("link.notUsable");
    }
}
