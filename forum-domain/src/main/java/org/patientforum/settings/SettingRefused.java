package org.patientforum.settings;

import org.patientforum.shared.ForumException;

/** A setting cannot have this value, or the reason for changing it is missing. */
public class SettingRefused extends ForumException {

    /** @param rule {@code setting.<rule>} is the key of the words */
    public SettingRefused(String rule, Object... limits) {
        super("setting." + rule, limits);
    }
}
