package org.patientforum.web.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingRow;
import org.patientforum.shared.Sorting;
import org.patientforum.web.site.SiteText;

class SettingColumnTest {

    private static final List<SettingRow> SETTINGS = List.of(
            new SettingRow(Setting.MAIL_FOOTER, "Zebra", 0, false, true),
            new SettingRow(Setting.FORUM_NAME, "heart", 1, true, false),
            new SettingRow(Setting.HOSPITAL_HELP, "Apple", 0, false, false));

    private final SettingWords words = new SettingWords((SiteText) null);

    @ParameterizedTest
    @CsvSource({"VALUE, Apple heart Zebra", "CHANGED, Apple heart Zebra"})
    void sortsByWhatTheConsoleShows(SettingColumn column, String values) {
        assertThat(Sorting.ascending(column).sorted(SETTINGS, words.comparator(column)))
                .extracting(SettingRow::value)
                .containsExactly(values.split(" "));
    }

    @ParameterizedTest
    @CsvSource("SETTING")
    void sortsByTheNameThatTheConsoleShows(SettingColumn column) {
        assertThat(Sorting.ascending(column).sorted(SETTINGS, words.comparator(column)))
                .extracting(row -> words.name(row.setting()))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }
}
