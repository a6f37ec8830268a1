package org.patientforum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.GivenOptions;

/** A forum that does not know its hospital is not for patients. */
class HospitalDetailsTest {

    private static HospitalDetails details(Map<String, String> options) {
        return new HospitalDetails(SettingsFixture.of(options), new GivenOptions(options));
    }

    @Test
    void newForumMissesAllDetails() {
        assertThat(details(Map.of()).missing())
                .containsExactly(Setting.HOSPITAL_NAME, Setting.HOSPITAL_DESK, Setting.HOSPITAL_EMERGENCY);
        assertThat(details(Map.of()).isReady()).isFalse();
    }

    @Test
    void madeUpNameAndNumberDoNotCountEvenIfEntered() {
        HospitalDetails madeUp = details(Map.of(
                "forum.hospital.name", "St Brannoc's Hospital",
                "forum.hospital.desk", "01632 960100",
                "forum.hospital.emergency", "999"));
        assertThat(madeUp.missing()).containsExactly(Setting.HOSPITAL_NAME, Setting.HOSPITAL_DESK);
        assertThat(madeUp.isReady()).isFalse();
    }

    @Test
    void emergencyNumberIsStillToBeConfirmedWhilePatientsAreServed() {
        HospitalDetails own =
                details(Map.of("forum.hospital.name", "Tarka Valley Hospital", "forum.hospital.desk", "01632 960200"));
        assertThat(own.missing()).containsExactly(Setting.HOSPITAL_EMERGENCY);
        assertThat(own.isReady()).isTrue();
    }

    @Test
    void emergencyNumberMayEqualTheDefault() {
        HospitalDetails own = details(Map.of(
                "forum.hospital.name", "Tarka Valley Hospital",
                "forum.hospital.desk", "01632 960200",
                "forum.hospital.emergency", "999"));
        assertThat(own.missing()).isEmpty();
        assertThat(own.isReady()).isTrue();
    }

    @Test
    void demonstrationIsExempt() {
        assertThat(details(Map.of("forum.demo", "true")).isReady()).isTrue();
        assertThat(details(Map.of("forum.demo", "true")).missing()).isNotEmpty();
    }
}
