package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The password is too common, too personal, too short or too long. */
public class PasswordRefused extends ForumException {

    /** @param why {@code short}, {@code long}, {@code common}, {@code personal} */
    public PasswordRefused(String why) {
        super("password." + why);
    }
}
