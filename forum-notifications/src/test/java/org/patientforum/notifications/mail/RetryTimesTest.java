package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

    private static final Instant ORDERED = Instant.parse("2026-03-05T14:40:00Z");

    private final RetryTimes times = new RetryTimes(new Random(1));

    @Test
    void comesBackSoonAtFirst() {
        assertThat(List.of(1, 2, 3, 4).stream().map(attempts -> minutes(attempts, ORDERED)))
                .containsExactly(5L, 15L, 30L, 60L);
    }

    @Test
    void comesBackEveryFewHoursLater() {
        for (int attempts = 5; attempts < 60; attempts++) {
            assertThat(minutes(attempts, ORDERED)).isBetween(120L, 240L);
        }
    }

    @Test
    void givesUpAfterFiveDays() {
        assertThat(times.next(9, ORDERED, ORDERED.plus(Duration.ofDays(5)))).isPresent();
        assertThat(times.next(9, ORDERED, ORDERED.plus(Duration.ofDays(5)).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void triesBetweenThirtyAndSeventyTimesInAll() {
        List<Instant> tries = new ArrayList<>(List.of(ORDERED));
        for (var next = times.next(1, ORDERED, ORDERED); next.isPresent(); ) {
            tries.add(next.get());
            next = times.next(tries.size(), ORDERED, next.get());
        }
        assertThat(tries).hasSizeBetween(30, 70).isSorted();
    }

    private long minutes(int attempts, Instant now) {
        return Duration.between(now, times.next(attempts, ORDERED, now).orElseThrow())
                .toMinutes();
    }
}
