package org.patientforum.settings;

/**
 * A setting as administrators see it.
 *
 * @param value the effective value
 * @param version for optimistic locking; 0 if never changed
 * @param changed whether an administrator has changed it
 * @param fixed whether an option overrides it
 */
public record SettingRow(Setting setting, String value, int version, boolean changed, boolean fixed) {}
