package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** A one-time link that was used before, is too old, or never was. */
public class LinkNotUsable extends ForumException {

    public LinkNotUsable() {
        super("link.notUsable");
    }
}
