package org.patientforum.settings;

import org.patientforum.shared.ForumException;

/** The value of a setting is not allowed, or the reason for the change is missing. */
public class SettingRefused extends ForumException {

    /** @param rule key of the message below {@code setting.} */
    public SettingRefused(String rule, Object... limits) {
        super("setting." + rule, limits);
    }
}
