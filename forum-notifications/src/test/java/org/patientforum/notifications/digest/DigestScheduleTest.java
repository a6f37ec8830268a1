package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.notifications.digest.DigestSchedule.Past;

class DigestScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Past NEW = new Past(null, null, null);

    private final DigestSchedule daily = new DigestSchedule(Delivery.DAILY, 8, DayOfWeek.MONDAY, LONDON);
    private final DigestSchedule weekly = new DigestSchedule(Delivery.WEEKLY, 8, DayOfWeek.MONDAY, LONDON);

    @Test
    void isDueAtTheMembersHour() {
        Past past = attempted("2026-03-04", "2026-03-04T08:00:00");
        assertThat(daily.due(london("2026-03-05T07:59:59"), past)).isEmpty();
        assertThat(daily.due(london("2026-03-05T08:00:00"), past))
                .map(Due::period)
                .contains(LocalDate.of(2026, 3, 5));
    }

    @Test
    void isDueOnceInAPeriod() {
        Past past = attempted("2026-03-05", "2026-03-05T08:00:00");
        assertThat(daily.due(london("2026-03-05T23:59:00"), past)).isEmpty();
        assertThat(daily.due(london("2026-03-06T07:59:00"), past)).isEmpty();
        assertThat(daily.due(london("2026-03-06T08:00:00"), past)).isPresent();
    }

    @Test
    void isDueOnceAWeekOnItsDay() {
        Past past = attempted("2026-03-02", "2026-03-02T08:00:00");
        assertThat(weekly.due(london("2026-03-09T07:59:00"), past)).isEmpty();
        assertThat(weekly.due(london("2026-03-09T08:00:00"), past)).isPresent();
    }

    @Test
    void startsAtTheLastVisit() {
        Past visited = new Past(LocalDate.of(2026, 3, 3), london("2026-03-03T08:00:00"), london("2026-03-04T21:00:00"));
        assertThat(daily.due(london("2026-03-05T08:00:00"), visited))
                .contains(new Due(
                        LocalDate.of(2026, 3, 5), london("2026-03-04T21:00:00"), london("2026-03-05T07:58:00")));
        Past weekly = new Past(LocalDate.of(2026, 3, 2), london("2026-03-02T08:00:00"), london("2026-03-06T21:00:00"));
        assertThat(this.weekly.due(london("2026-03-09T08:00:00"), weekly))
                .map(Due::from)
                .contains(london("2026-03-06T21:00:00"));
    }

    @Test
    void isNotDueDuringAVisit() {
        Past here = new Past(LocalDate.of(2026, 3, 4), london("2026-03-04T08:00:00"), london("2026-03-05T07:59:00"));
        assertThat(daily.due(london("2026-03-05T08:00:00"), here)).isEmpty();
    }

    @Test
    void startsWhereTheLastEndedOrAMonthAgo() {
        assertThat(daily.due(london("2026-03-05T08:00:00"), attempted("2026-03-03", "2026-03-03T09:30:00")))
                .contains(new Due(
                        LocalDate.of(2026, 3, 5), london("2026-03-03T09:30:00"), london("2026-03-05T07:58:00")));
        assertThat(daily.due(london("2026-03-05T08:00:00"), NEW))
                .map(Due::from)
                .contains(london("2026-02-05T08:00:00"));
    }

    @Test
    void isLateAfterAnOutageAndOnTimeTheNextDay() {
        Past past = attempted("2026-03-04", "2026-03-04T08:00:00");
        Optional<Due> late = daily.due(london("2026-03-05T19:59:00"), past);
        assertThat(late).map(Due::period).contains(LocalDate.of(2026, 3, 5));
        Past after = new Past(late.get().period(), late.get().until(), null);
        assertThat(daily.due(london("2026-03-06T08:00:00"), after)).isPresent();
    }

    @Test
    void waitsForTheNextHourIfItIsNearer() {
        Past past = attempted("2026-03-04", "2026-03-04T08:00:00");
        assertThat(daily.due(london("2026-03-05T20:01:00"), past)).isEmpty();
        assertThat(daily.due(london("2026-03-06T07:59:00"), past)).isEmpty();
        assertThat(daily.due(london("2026-03-06T08:00:00"), past))
                .map(Due::from)
                .contains(london("2026-03-04T08:00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00Z, 2, 2026-03-29", // 2 o'clock on the day with 23 hours, hour 1 is left out
        "2026-03-29T01:00:00Z, 1, 2026-03-29", // the hour that is left out comes as the next
        "2026-10-25T00:00:00Z, 1, 2026-10-25", // the first of two
        "2026-10-25T01:00:00Z, 1, 2026-10-25", // the second of two is the same period
    })
    void keepsItsHourWhenTheClocksChange(Instant now, int hour, LocalDate period) {
        DigestSchedule schedule = new DigestSchedule(Delivery.DAILY, hour, DayOfWeek.MONDAY, LONDON);
        assertThat(schedule.due(now, NEW)).map(Due::period).contains(period);
        assertThat(schedule.due(now, new Past(period, now, null))).isEmpty();
    }

    @Test
    void correctsAPeriodOfAWrongClock() {
        Instant now = london("2026-03-05T12:00:00");
        assertThat(daily.corrected(LocalDate.of(2030, 1, 1), now)).isEqualTo("2026-03-05");
        assertThat(daily.corrected(LocalDate.of(2026, 3, 6), now))
                .as("a member who flew west")
                .isEqualTo("2026-03-06");
    }

    @Test
    void isCheckedWithinADay() {
        Instant now = london("2026-03-05T12:00:00");
        assertThat(daily.nextCheck(now)).isEqualTo(london("2026-03-06T08:00:00"));
        assertThat(weekly.nextCheck(now)).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    private static Past attempted(String period, String until) {
        return new Past(LocalDate.parse(period), london(until), null);
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(LONDON).toInstant();
    }
}
