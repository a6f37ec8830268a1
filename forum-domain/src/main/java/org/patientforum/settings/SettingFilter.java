package org.patientforum.settings;

/**
 * A filter on changes of settings.
 *
 * @param setting null for all
 * @param words text in the old value, the new value or the reason; null for all
 */
public record SettingFilter(Setting setting, String words) {

    public SettingFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
