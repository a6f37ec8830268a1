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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.notifications.digest.DigestSchedule.Past;

/**
 * Simulates a year of a member's digests, minute by minute, with daylight saving both ways, outages, two nodes and
 * clock jumps: at most one digest for each of the member's days or weeks, none without news, and no reply that is
 * missing from both visits and digests. Without trouble, no reply waits longer than a day or a week.
 */
class DigestYearTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 365 * 24 * 60;
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(10);

    /** Readers whose digest hour is skipped or repeated by daylight saving, or whose time zone is unusual. */
    private static final List<Reader> UNUSUAL_READERS = List.of(
            new Reader(Delivery.DAILY, 8, ZoneId.of("Europe/London")),
            new Reader(Delivery.DAILY, 1, ZoneId.of("Europe/London")),
            new Reader(Delivery.DAILY, 2, ZoneId.of("Europe/Berlin")),
            new Reader(Delivery.DAILY, 2, ZoneId.of("America/New_York")),
            new Reader(Delivery.DAILY, 0, ZoneId.of("America/St_Johns")),
            new Reader(Delivery.DAILY, 23, ZoneId.of("Asia/Kolkata")),
            new Reader(Delivery.DAILY, 3, ZoneId.of("Pacific/Auckland")),
            new Reader(Delivery.DAILY, 2, ZoneId.of("Australia/Lord_Howe")),
            new Reader(Delivery.WEEKLY, 8, ZoneId.of("Europe/London")),
            new Reader(Delivery.WEEKLY, 2, ZoneId.of("America/New_York")),
            new Reader(Delivery.WEEKLY, 1, ZoneId.of("Pacific/Auckland")),
            new Reader(Delivery.WEEKLY, 0, ZoneId.of("Asia/Kathmandu")));

    private record Reader(Delivery cadence, int hour, ZoneId zone) {}

    /** From this minute of the year on, the clock is off or the forum is down for so many minutes. */
    private record Disturbance(int minute, int lasts, Duration off) {}

    /** The events of the year, by minute. */
    private record Year(
            Set<Integer> replies, Set<Integer> visits, List<Disturbance> wrongClocks, List<Disturbance> outages) {

        boolean calm() {
            return wrongClocks.isEmpty() && outages.isEmpty();
        }

        static Map<Integer, Disturbance> byMinute(List<Disturbance> disturbances) {
            return disturbances.stream().collect(Collectors.toMap(Disturbance::minute, t -> t, (one, other) -> one));
        }
    }

    /** A year for each unusual reader, and one for a reader of any zone and hour. */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void holdsForAYear(@ForAll @Size(13) List<@From("years") Year> years, @ForAll("readers") Reader anyReader) {
        for (int odd = 0; odd < UNUSUAL_READERS.size(); odd++) {
            new Simulation(UNUSUAL_READERS.get(odd), years.get(odd)).run();
        }
        new Simulation(anyReader, years.get(UNUSUAL_READERS.size())).run();
    }

    /** Regardless of visits, a digest contains each unseen reply within one period. */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void reportsWithinAPeriodWithoutTrouble(
            @ForAll @Size(13) List<@From("calmYears") Year> years, @ForAll("readers") Reader anyReader) {
        for (int odd = 0; odd < UNUSUAL_READERS.size(); odd++) {
            new Simulation(UNUSUAL_READERS.get(odd), years.get(odd)).run();
        }
        new Simulation(anyReader, years.get(UNUSUAL_READERS.size())).run();
    }

    /** A member who visits twice a month, or four times a day. */
    @Provide
    Arbitrary<Year> calmYears() {
        return Combinators.combine(
                        minutes().set().ofMinSize(1_000).ofMaxSize(1_600),
                        minutes().set().ofMinSize(24).ofMaxSize(1_460))
                .as((replies, visits) -> new Year(replies, visits, List.of(), List.of()));
    }

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<Duration> off =
                Arbitraries.integers().between(-24 * 60, 4 * 24 * 60).map(Duration::ofMinutes);
        return Combinators.combine(
                        minutes().set().ofMinSize(1_000).ofMaxSize(1_600),
                        minutes().set().ofMinSize(60).ofMaxSize(110),
                        disturbances(180, off).list().ofMinSize(15).ofMaxSize(40),
                        disturbances(20 * 60, Arbitraries.just(Duration.ZERO))
                                .list()
                                .ofMinSize(30)
                                .ofMaxSize(70))
                .as(Year::new);
    }

    private static Arbitrary<Disturbance> disturbances(int max, Arbitrary<Duration> off) {
        Arbitrary<Integer> lasts = Arbitraries.integers().between(0, max - 1);
        return Combinators.combine(minutes(), lasts, off).as(Disturbance::new);
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES - 1).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<Reader> readers() {
        return Combinators.combine(
                        Arbitraries.of(Delivery.DAILY, Delivery.WEEKLY),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of))
                .as(Reader::new);
    }

    /** A reply: the actual time, and the time stamped by a clock that may be wrong. */
    private record Reply(Instant actual, Instant stamped) {}

    /** One reader's year. */
    private static final class Simulation {

        private final Reader reader;
        private final Year year;
        private final DigestSchedule schedule;
        private final int days;

        private LocalDate period;
        private Instant coveredUntil;
        private Instant visit = NEW_YEAR;
        private Instant clockBefore = NEW_YEAR;

        private final List<Reply> waiting = new ArrayList<>();
        private final List<LocalDate> sent = new ArrayList<>();

        Simulation(Reader reader, Year year) {
            this.reader = reader;
            this.year = year;
            this.schedule = new DigestSchedule(reader.cadence(), reader.hour(), DayOfWeek.SUNDAY, reader.zone());
            this.days = reader.cadence() == Delivery.DAILY ? 1 : 7;
        }

        void run() {
            Map<Integer, Disturbance> wrongClocks = Year.byMinute(year.wrongClocks());
            Map<Integer, Disturbance> outages = Year.byMinute(year.outages());
            Disturbance none = new Disturbance(0, 0, Duration.ZERO);
            Disturbance wrong = none;
            Disturbance down = none;
            for (int minute = 0; minute < MINUTES; minute++) {
                wrong = minute < wrong.minute() + wrong.lasts() ? wrong : wrongClocks.getOrDefault(minute, none);
                down = minute < down.minute() + down.lasts() ? down : outages.getOrDefault(minute, none);
                if (minute >= down.minute() + down.lasts()) {
                    Instant actual = NEW_YEAR.plus(minute, ChronoUnit.MINUTES);
                    minute(minute, actual, actual.plus(wrong.off()));
                }
            }
            int min = year.calm() ? 100 : 150;
            assertThat(sent).as("the year of %s had digests", reader).hasSizeGreaterThan(min / days);
        }

        private void minute(int minute, Instant actual, Instant clock) {
            if (year.replies().contains(minute)) {
                waiting.add(new Reply(actual, clock));
            }
            if (actual.equals(clock) && year.visits().contains(minute)) {
                visit = clock;
                waiting.clear();
            }
            repairClockSkew(clock);
            Past seenByA = past();
            Past pastSeenByB = past();
            Optional<Due> due = schedule.due(clock, seenByA);
            attempt(due, clock, seenByA);
            attempt(due, clock, pastSeenByB); // both nodes saw the same state, on which alone the due digest depends
            Duration max = year.calm() ? onePeriod() : Duration.ofDays(2L * days + 6);
            Instant longAgo = actual.minus(max);
            if (waiting.stream().anyMatch(reply -> reply.actual().isBefore(longAgo))) {
                throw new AssertionError("At " + actual + " replies of " + waiting + " have waited longer than " + max);
            }
        }

        /** Includes the settling time of a reply, a run of the job, and the hour added by daylight saving. */
        private Duration onePeriod() {
            return Duration.ofDays(days)
                    .plus(DigestSchedule.SETTLING_TIME)
                    .plusMinutes(1)
                    .plusHours(1);
        }

        /** Simulates {@link DigestBatch#repairClockSkew}. */
        private void repairClockSkew(Instant clock) {
            if (visit.isAfter(clock)) {
                visit = clock.minus(MAX_CLOCK_SKEW);
            }
            if (coveredUntil != null && coveredUntil.isAfter(clock)) {
                coveredUntil = clock.minus(MAX_CLOCK_SKEW);
            }
            if (clock.isBefore(clockBefore)) { // only then can a period begin in the future
                period = schedule.corrected(period, clock);
            }
            clockBefore = clock;
        }

        private Past past() {
            return new Past(period, coveredUntil, visit);
        }

        /** The attempt of one node: its claim holds only if no other node has made one since it looked. */
        private void attempt(Optional<Due> found, Instant clock, Past seen) {
            boolean claimed = java.util.Objects.equals(seen.coveredUntil(), coveredUntil);
            found.filter(due -> claimed).ifPresent(due -> {
                period = due.period();
                coveredUntil = due.until();
                send(due, clock);
            });
        }

        private void send(Due due, Instant clock) {
            List<Reply> reported = waiting.stream()
                    .filter(reply -> !reply.stamped().isBefore(due.from())
                            && reply.stamped().isBefore(due.until()))
                    .toList();
            if (reported.isEmpty()) {
                return;
            }
            waiting.removeAll(reported);
            LocalDate last = sent.isEmpty() ? null : sent.getLast();
            if (last != null && Math.abs(ChronoUnit.DAYS.between(last, due.period())) < days) {
                throw new AssertionError(
                        "A second digest for " + due.period() + ", after one for " + last + ", at " + clock);
            }
            sent.add(due.period());
        }
    }
}
