package org.patientforum.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RetryBackoffTest {

    private static final Instant ORDERED = Instant.parse("2026-03-05T14:40:00Z");

    @Property(tries = 20)
    void retriesSoonAtFirst(@ForAll Random chance) {
        assertThat(List.of(1, 2, 3, 4).stream().map(attempts -> minutes(chance, attempts)))
                .containsExactly(5L, 15L, 30L, 60L);
    }

    @Property(tries = 200)
    void retriesEveryFewHoursLater(@ForAll Random chance, @ForAll @IntRange(min = 5, max = 60) int attempts) {
        assertThat(minutes(chance, attempts)).isBetween(120L, 240L);
    }

    @Property(tries = 200)
    void givesUpAfterFiveDays(@ForAll Random chance, @ForAll @IntRange(min = 1, max = 70) int attempts) {
        RetryBackoff times = new RetryBackoff(chance);
        Instant last = ORDERED.plus(Duration.ofDays(5));
        assertThat(times.next(attempts, ORDERED, last)).isPresent();
        assertThat(times.next(attempts, ORDERED, last.plusSeconds(1))).isEmpty();
    }

    @Property(tries = 100)
    void retriesThirtyToSeventyTimes(@ForAll Random chance) {
        RetryBackoff times = new RetryBackoff(chance);
        List<Instant> tries = new ArrayList<>(List.of(ORDERED));
        for (Optional<Instant> next = times.next(1, ORDERED, ORDERED); next.isPresent(); ) {
            tries.add(next.get());
            next = times.next(tries.size(), ORDERED, next.get());
        }
        assertThat(tries).hasSizeBetween(30, 70).isSorted();
    }

    private static long minutes(Random chance, int attempts) {
        Instant next = new RetryBackoff(chance).next(attempts, ORDERED, ORDERED).orElseThrow();
        return Duration.between(ORDERED, next).toMinutes();
    }
}
