package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.notifications.digest.DigestSchedule.Past;

/**
 * A year of one member's digests, minute for minute as the timer runs, with daylight saving both ways, outages, two nodes, and
 * clocks that jump: at most one digest for each of the member's days or weeks, none with nothing new, and no reply that is
 * missing from both a visit and a digest.
 */
class DigestYearTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 365 * 24 * 60;
    private static final Duration DOUBT = Duration.ofMinutes(10);

    private Random random;
    private DigestSchedule schedule;
    private int days;

    private LocalDate period;
    private Instant coveredUntil;
    private Instant visit = NEW_YEAR;

    /** A reply, as it really came and as it was stamped by a clock that may have been wrong. */
    private record Reply(Instant really, Instant stamped) {}

    private final List<Reply> waiting = new ArrayList<>();
    private final List<LocalDate> sent = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "DAILY, 8, Europe/London, 1",
        "DAILY, 1, Europe/London, 2",
        "DAILY, 2, Europe/Berlin, 3",
        "DAILY, 2, America/New_York, 4",
        "DAILY, 0, America/St_Johns, 5",
        "DAILY, 23, Asia/Kolkata, 6",
        "DAILY, 3, Pacific/Auckland, 7",
        "DAILY, 2, Australia/Lord_Howe, 8",
        "WEEKLY, 8, Europe/London, 9",
        "WEEKLY, 2, America/New_York, 10",
        "WEEKLY, 1, Pacific/Auckland, 11",
        "WEEKLY, 0, Asia/Kathmandu, 12",
    })
    void holdsForAYear(Delivery cadence, int hour, ZoneId zone, int seed) {
        random = new Random(seed);
        schedule = new DigestSchedule(cadence, hour, DayOfWeek.SUNDAY, zone);
        days = cadence == Delivery.DAILY ? 1 : 7;
        live();
        assertThat(sent).as("the year had digests").hasSizeGreaterThan(150 / days);
    }

    private void live() {
        Duration wrong = Duration.ZERO;
        int wrongFor = 0;
        int downFor = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant really = NEW_YEAR.plus(minute, ChronoUnit.MINUTES);
            wrongFor--;
            downFor--;
            if (wrongFor < 0 && random.nextInt(20_000) == 0) {
                wrong = Duration.ofMinutes(random.nextInt(5 * 24 * 60) - 24L * 60);
                wrongFor = random.nextInt(180);
            }
            wrong = wrongFor < 0 ? Duration.ZERO : wrong;
            downFor = downFor < 0 && random.nextInt(10_000) == 0 ? random.nextInt(20 * 60) : downFor;
            if (downFor < 0) {
                minute(really, really.plus(wrong));
            }
        }
    }

    private void minute(Instant really, Instant clock) {
        if (random.nextInt(400) == 0) {
            waiting.add(new Reply(really, clock));
        }
        if (really.equals(clock) && random.nextInt(6_000 * days) == 0) {
            visit = clock;
            waiting.clear();
        }
        mend(clock);
        Past seenByA = past(clock);
        Past seenByB = past(clock);
        attempt(clock, seenByA);
        attempt(clock, seenByB);
        noReplyWaitsTooLong(really);
    }

    /** In plain Java, because it is asked six million times. */
    private void noReplyWaitsTooLong(Instant really) {
        Instant tooLongAgo = really.minus(3L * days + 6, ChronoUnit.DAYS);
        for (Reply reply : waiting) {
            if (!reply.really().isAfter(tooLongAgo)) {
                throw new AssertionError(reply + " waits at " + really
                        + ": longer than two periods, an outage and the time a clock was wrong by");
            }
        }
    }

    /** What DigestRounds.mend does when a clock is put right. */
    private void mend(Instant clock) {
        if (coveredUntil != null && coveredUntil.isAfter(clock)) {
            coveredUntil = clock.minus(DOUBT);
        }
        period = schedule.mended(period, clock);
    }

    private Past past(Instant clock) {
        return new Past(period, coveredUntil, visit.isAfter(clock) ? null : visit);
    }

    /** One node's attempt: the claim holds only if nobody else made one since it looked. */
    private void attempt(Instant clock, Past seen) {
        boolean claimed = java.util.Objects.equals(seen.coveredUntil(), coveredUntil);
        schedule.due(clock, seen).filter(due -> claimed).ifPresent(due -> {
            period = due.period();
            coveredUntil = due.until();
            tell(due, clock);
        });
    }

    private void tell(Due due, Instant clock) {
        List<Reply> told = waiting.stream()
                .filter(reply ->
                        !reply.stamped().isBefore(due.from()) && reply.stamped().isBefore(due.until()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        waiting.removeAll(told);
        LocalDate last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        if (last != null && Math.abs(ChronoUnit.DAYS.between(last, due.period())) < days) {
            throw new AssertionError(
                    "A second digest for " + due.period() + ", after one for " + last + ", at " + clock);
        }
        sent.add(due.period());
    }
}
