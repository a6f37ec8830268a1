package org.patientforum.web.console.settings;

/** The columns by which the list of settings can be sorted; unsorted, it stands in the order of the enum of settings. */
public enum SettingColumn {
    /** By the name that the console shows. */
    SETTING,
    /** By the value that the console shows. */
    VALUE,
    /** Changed settings last. */
    CHANGED
}
