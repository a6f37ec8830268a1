package org.patientforum.settings;

import java.time.Instant;

/**
 * A change of a setting as administrators see it.
 *
 * @param version of the setting after the change
 * @param from null for the initial value
 * @param to null for the initial value
 */
public record SettingChangeRow(
        long id, String key, int version, Instant madeAt, String actor, String from, String to, String reason) {}
