package org.patientforum.settings;

/** An administrator changed a setting, or put an earlier version back. */
public record SettingChanged(String key, long actorId, long changeId, int version, String reason) {}
