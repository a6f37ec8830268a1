package org.patientforum.settings;

/**
 * Which changes of settings.
 *
 * @param setting of this one, or null for all
 * @param words in the value before, the value after or the reason; null for all
 */
public record SettingFilter(Setting setting, String words) {

    public SettingFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
