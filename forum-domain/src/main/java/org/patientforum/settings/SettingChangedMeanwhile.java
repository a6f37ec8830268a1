package org.patientforum.settings;

import org.patientforum.shared.ForumException;

/** Somebody else has changed the setting since it was shown. */
public class SettingChangedMeanwhile extends ForumException {

    public SettingChangedMeanwhile() {
        super("setting.changedMeanwhile");
    }
}
