package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** There is no such language or time zone. */
public class LocalityUnknown extends ForumException {

    public LocalityUnknown() {
        super("locality.unknown");
    }
}
