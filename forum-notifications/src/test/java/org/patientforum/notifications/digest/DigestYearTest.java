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
 * A year of one member's digests, minute for minute as the job runs, with daylight saving both ways, outages, two nodes, and
 * clocks that jump: at most one digest for each of the member's days or weeks, none with nothing new, and no reply that is
 * missing from both a visit and a digest. Where nothing goes wrong no reply waits for longer than a day or a week.
 */
class DigestYearTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 365 * 24 * 60;
    private static final Duration DOUBT = Duration.ofMinutes(10);

    /** Those whose digest falls into the hour that a change of the clocks skips or repeats, or whose zone is an odd one. */
    private static final List<Reader> ODD_READERS = List.of(
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

    /** From this minute of the year on the clock is off, or the forum is away, for so many minutes. */
    private record Trouble(int minute, int lasts, Duration off) {}

    /** What happens at which minute of the year. */
    private record Year(Set<Integer> replies, Set<Integer> visits, List<Trouble> wrongClocks, List<Trouble> outages) {

        boolean calm() {
            return wrongClocks.isEmpty() && outages.isEmpty();
        }

        static Map<Integer, Trouble> byMinute(List<Trouble> troubles) {
            return troubles.stream().collect(Collectors.toMap(Trouble::minute, t -> t, (one, other) -> one));
        }
    }

    /** A year for each odd reader, and one for a reader of any zone and hour. */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void holdsForAYear(@ForAll @Size(13) List<@From("years") Year> years, @ForAll("readers") Reader anyReader) {
        for (int odd = 0; odd < ODD_READERS.size(); odd++) {
            new Life(ODD_READERS.get(odd), years.get(odd)).live();
        }
        new Life(anyReader, years.get(ODD_READERS.size())).live();
    }

    /** However often a reader is here: a reply that they did not see then waits for one period at most. */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void tellsWithinAPeriodWhereNothingIsWrong(
            @ForAll @Size(13) List<@From("calmYears") Year> years, @ForAll("readers") Reader anyReader) {
        for (int odd = 0; odd < ODD_READERS.size(); odd++) {
            new Life(ODD_READERS.get(odd), years.get(odd)).live();
        }
        new Life(anyReader, years.get(ODD_READERS.size())).live();
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
                        troubles(180, off).list().ofMinSize(15).ofMaxSize(40),
                        troubles(20 * 60, Arbitraries.just(Duration.ZERO))
                                .list()
                                .ofMinSize(30)
                                .ofMaxSize(70))
                .as(Year::new);
    }

    private static Arbitrary<Trouble> troubles(int longest, Arbitrary<Duration> off) {
        Arbitrary<Integer> lasts = Arbitraries.integers().between(0, longest - 1);
        return Combinators.combine(minutes(), lasts, off).as(Trouble::new);
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

    /** A reply, as it really came and as it was stamped by a clock that may have been wrong. */
    private record Reply(Instant really, Instant stamped) {}

    /** One reader's year. */
    private static final class Life {

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

        Life(Reader reader, Year year) {
            this.reader = reader;
            this.year = year;
            this.schedule = new DigestSchedule(reader.cadence(), reader.hour(), DayOfWeek.SUNDAY, reader.zone());
            this.days = reader.cadence() == Delivery.DAILY ? 1 : 7;
        }

        void live() {
            Map<Integer, Trouble> wrongClocks = Year.byMinute(year.wrongClocks());
            Map<Integer, Trouble> outages = Year.byMinute(year.outages());
            Trouble none = new Trouble(0, 0, Duration.ZERO);
            Trouble wrong = none;
            Trouble down = none;
            for (int minute = 0; minute < MINUTES; minute++) {
                wrong = minute < wrong.minute() + wrong.lasts() ? wrong : wrongClocks.getOrDefault(minute, none);
                down = minute < down.minute() + down.lasts() ? down : outages.getOrDefault(minute, none);
                if (minute >= down.minute() + down.lasts()) {
                    Instant really = NEW_YEAR.plus(minute, ChronoUnit.MINUTES);
                    minute(minute, really, really.plus(wrong.off()));
                }
            }
            int least = year.calm() ? 100 : 150;
            assertThat(sent).as("the year of %s had digests", reader).hasSizeGreaterThan(least / days);
        }

        private void minute(int minute, Instant really, Instant clock) {
            if (year.replies().contains(minute)) {
                waiting.add(new Reply(really, clock));
            }
            if (really.equals(clock) && year.visits().contains(minute)) {
                visit = clock;
                waiting.clear();
            }
            mend(clock);
            Past seenByA = past();
            Past seenByB = past();
            Optional<Due> due = schedule.due(clock, seenByA);
            attempt(due, clock, seenByA);
            attempt(due, clock, seenByB); // both nodes saw the same, and what is due depends on nothing else
            Duration longest = year.calm() ? onePeriod() : Duration.ofDays(2L * days + 6);
            Instant longAgo = really.minus(longest);
            if (waiting.stream().anyMatch(reply -> reply.really().isBefore(longAgo))) {
                throw new AssertionError(
                        "At " + really + " replies of " + waiting + " have waited longer than " + longest);
            }
        }

        /** With the time that a reply needs to settle, a run of the job, and the hour that a change of the clocks adds. */
        private Duration onePeriod() {
            return Duration.ofDays(days)
                    .plus(DigestSchedule.SETTLES)
                    .plusMinutes(1)
                    .plusHours(1);
        }

        /** What DigestBatch.mend does when a clock is put right. */
        private void mend(Instant clock) {
            if (visit.isAfter(clock)) {
                visit = clock.minus(DOUBT);
            }
            if (coveredUntil != null && coveredUntil.isAfter(clock)) {
                coveredUntil = clock.minus(DOUBT);
            }
            if (clock.isBefore(clockBefore)) { // only then a period can lie ahead that did not before
                period = schedule.mended(period, clock);
            }
            clockBefore = clock;
        }

        private Past past() {
            return new Past(period, coveredUntil, visit);
        }

        /** One node's attempt: the claim holds only if nobody else made one since it looked. */
        private void attempt(Optional<Due> found, Instant clock, Past seen) {
            boolean claimed = java.util.Objects.equals(seen.coveredUntil(), coveredUntil);
            found.filter(due -> claimed).ifPresent(due -> {
                period = due.period();
                coveredUntil = due.until();
                tell(due, clock);
            });
        }

        private void tell(Due due, Instant clock) {
            List<Reply> told = waiting.stream()
                    .filter(reply -> !reply.stamped().isBefore(due.from())
                            && reply.stamped().isBefore(due.until()))
                    .toList();
            if (told.isEmpty()) {
                return;
            }
            waiting.removeAll(told);
            LocalDate last = sent.isEmpty() ? null : sent.getLast();
            if (last != null && Math.abs(ChronoUnit.DAYS.between(last, due.period())) < days) {
                throw new AssertionError(
                        "A second digest for " + due.period() + ", after one for " + last + ", at " + clock);
            }
            sent.add(due.period());
        }
    }
}
