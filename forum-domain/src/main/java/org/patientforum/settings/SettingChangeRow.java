package org.patientforum.settings;

import java.time.Instant;

/**
 * A change of a setting as administrators read it.
 *
 * @param version the setting's version that it made
 * @param from null: as delivered
 * @param to null: as delivered
 */
public record SettingChangeRow(
        long id, String key, int version, Instant madeAt, String actor, String from, String to, String reason) {}
