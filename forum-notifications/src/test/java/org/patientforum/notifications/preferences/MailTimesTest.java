package org.patientforum.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.validation.InvalidInput;

class MailTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "22, 7, 2026-03-05T21:59:00Z, 2026-03-05T21:59:00Z",
        "22, 7, 2026-03-05T22:00:00Z, 2026-03-06T07:00:00Z",
        "22, 7, 2026-03-06T06:59:00Z, 2026-03-06T07:00:00Z",
        "22, 7, 2026-03-06T07:00:00Z, 2026-03-06T07:00:00Z",
        "13, 15, 2026-03-05T14:40:00Z, 2026-03-05T15:00:00Z",
        "22, 7, 2026-03-28T23:00:00Z, 2026-03-29T06:00:00Z", // the night with one hour less
    })
    void delaysMailUntilQuietHoursEnd(int from, int until, Instant at, Instant free) {
        assertThat(quiet(from, until).afterQuietHours(at, LONDON)).isEqualTo(free);
    }

    @Test
    void delaysNothingWithoutQuietHours() {
        Instant now = Instant.parse("2026-03-05T03:00:00Z");
        assertThat(MailTimes.DEFAULT.afterQuietHours(now, LONDON)).isEqualTo(now);
    }

    @Test
    void rejectsInvalidTimes() {
        for (MailTimes wrong : List.of(
                quiet(null, 7),
                quiet(22, null),
                quiet(22, 24),
                new MailTimes(24, DayOfWeek.MONDAY, null, null, Delivery.NOW),
                new MailTimes(8, null, null, null, Delivery.NOW),
                new MailTimes(8, DayOfWeek.MONDAY, null, null, Delivery.MUTED))) {
            assertThatThrownBy(wrong::check).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void storesTheChoice() {
        try (CommunityFixture community = new CommunityFixture(new MutableClock("2026-03-05T14:40:00Z"), 2)) {
            MailTimesService service = community.mailTimes();
            assertThat(service.times(2)).isEqualTo(MailTimes.DEFAULT);
            MailTimes chosen = new MailTimes(18, DayOfWeek.FRIDAY, 22, 7, Delivery.WEEKLY);
            community.transaction().run(() -> service.choose(2, chosen));
            assertThat(community.transaction().get(() -> service.times(2))).isEqualTo(chosen);
            assertThat(service.times(1)).isEqualTo(MailTimes.DEFAULT);
        }
    }

    private static MailTimes quiet(Integer from, Integer until) {
        return new MailTimes(8, DayOfWeek.MONDAY, from, until, Delivery.NOW);
    }
}
