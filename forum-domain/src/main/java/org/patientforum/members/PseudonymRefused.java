package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** The pseudonym is not allowed. */
public class PseudonymRefused extends ForumException {

    /** @param why {@code length}, {@code characters}, {@code email}, {@code staff}, {@code health} */
    public PseudonymRefused(String why) {
        super("pseudonym." + why);
    }
}
