package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** A name that nobody may take. */
public class PseudonymRefused extends ForumException {

    /** @param why {@code length}, {@code characters}, {@code email}, {@code staff}, {@code health} */
    public PseudonymRefused(String why) {
        super("pseudonym." + why);
    }
}
