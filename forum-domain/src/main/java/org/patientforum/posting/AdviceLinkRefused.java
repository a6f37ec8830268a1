package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** An advice link's {@code title} or {@code address} is not good. */
public class AdviceLinkRefused extends ForumException {

    public AdviceLinkRefused(String field, int longest) {
        super("adviceLink." + field, longest);
    }
}
