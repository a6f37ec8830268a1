package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.settings.SettingRefused;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.settings.WeekHours;
import org.patientforum.shared.MutableClock;

/** Staffed hours in London, which is one hour ahead of UTC from 29 March to 25 October 2026. */
class StaffedHoursTest {

    private static final Map<String, String> OPTIONS = Map.of(
            "forum.staffed.hours",
            "Mon-Fri 9:00-12:30\nmonday - friday 13:30-17:00\n\nSat 10:00-12:00",
            "forum.staffed.not",
            "2026-12-25 Christmas Day\n2026-12-26");

    private static StaffedHours.Status at(Map<String, String> options, String instant) {
        return AlertingFixture.hours(SettingsFixture.of(options), new MutableClock(instant))
                .now();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, true,", // Monday
        "2026-03-02T12:29:59Z, true,",
        "2026-03-02T12:30:00Z, false, 2026-03-02T13:30Z",
        "2026-03-02T08:59:59Z, false, 2026-03-02T09:00Z",
        "2026-03-06T17:00:00Z, false, 2026-03-07T10:00Z",
        "2026-03-28T12:00:00Z, false, 2026-03-30T08:00Z", // across the change to summer time
        "2026-07-06T08:00:00Z, true,",
        "2026-07-06T16:00:00Z, false, 2026-07-07T08:00Z",
        "2026-12-25T10:00:00Z, false, 2026-12-28T09:00Z" // Christmas is a Friday
    })
    void usesHoursInTheSitesTimeZone(String instant, boolean staffed, String back) {
        StaffedHours.Status now = at(OPTIONS, instant);
        assertThat(now.staffed()).isEqualTo(staffed);
        assertThat(now.away()).isEqualTo(!staffed);
        assertThat(now.back() == null ? null : now.back().toInstant().toString())
                .isEqualTo(back == null ? null : back.replace("Z", ":00Z"));
    }

    @Test
    void statusIsUnknownWithoutConfiguredHours() {
        StaffedHours.Status now = at(Map.of(), "2026-03-02T03:00:00Z");
        assertThat(now.known()).isFalse();
        assertThat(now.away()).isFalse();
    }

    @Test
    void malformedOptionIsIgnored() {
        assertThat(at(Map.of("forum.staffed.hours", "always"), "2026-03-02T03:00:00Z")
                        .known())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon",
                "Mon 9-17",
                "Xyz 9:00-17:00",
                "Mon 17:00-9:00",
                "Mon 9:00-24:30",
                "Mon 9:75-17:00",
                "M 9:00-17:00"
            })
    void malformedHoursAreRejected(String line) {
        assertThatThrownBy(() -> WeekHours.of(line)).isInstanceOf(SettingRefused.class);
    }

    @Test
    void dayEndsAtMidnight() {
        Map<String, String> always = Map.of("forum.staffed.hours", "Fri-Thu 0:00-24:00");
        assertThat(at(always, "2026-03-02T23:59:59Z").staffed()).isTrue();
        assertThat(at(always, "2026-03-03T00:00:00Z").staffed()).isTrue();
    }
}
