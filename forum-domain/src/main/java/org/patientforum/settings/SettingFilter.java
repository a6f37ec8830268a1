package org.patientforum.settings;

import org.patientforum.shared.Sorting;

/**
 * A filter on changes of settings.
 *
 * @param setting null for all
 * @param words text in the old value, the new value or the reason; null for all
 */
public record SettingFilter(Setting setting, String words) {

    /** Newest first. */
    public static final Sorting<SettingChangeColumn> USUAL_ORDER = Sorting.descending(SettingChangeColumn.MADE_AT);

    public SettingFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
