package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-03-05T14:40:00Z");

    @Test
    void nextRunFollowsTheLastStartOrIsNowIfThatIsOver() {
        assertThat(Job.COUNTS.next(NOW.minusSeconds(60), NOW)).isEqualTo(NOW.plusSeconds(240));
        assertThat(Job.COUNTS.next(NOW.minus(Duration.ofHours(2)), NOW)).isEqualTo(NOW);
        assertThat(Job.COUNTS.next(null, NOW)).isEqualTo(NOW);
    }

    @Test
    void aDailyJobRunsAtItsTimeTodayOrTomorrow() {
        ZoneId here = ZoneId.systemDefault();
        Instant early = NOW.atZone(here).with(LocalTime.of(1, 0)).toInstant();
        Instant atItsTime = NOW.atZone(here).with(LocalTime.of(3, 23)).toInstant();
        Instant tomorrow =
                NOW.atZone(here).plusDays(1).with(LocalTime.of(3, 23)).toInstant();
        assertThat(Job.OLD_DRAFTS.next(null, early)).isEqualTo(atItsTime);
        assertThat(Job.OLD_DRAFTS.next(atItsTime, atItsTime)).isEqualTo(tomorrow);
        assertThat(Job.OLD_DRAFTS.interval()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void onlyJobsMoreFrequentThanEveryMinuteAreNotRecordedEachTime() {
        assertThat(Job.FAN_OUT.frequent()).isTrue();
        assertThat(Job.DIGESTS.frequent()).isFalse();
    }
}
