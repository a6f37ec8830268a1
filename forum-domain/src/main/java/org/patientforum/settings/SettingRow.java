package org.patientforum.settings;

/**
 * A setting as administrators see it.
 *
 * @param value what holds now
 * @param version for the check that nobody else changed it; 0: nobody has yet
 * @param changed whether it differs from what the forum was delivered or started with
 * @param fixed whether the option given at the start cannot be changed here
 */
public record SettingRow(Setting setting, String value, int version, boolean changed, boolean fixed) {}
