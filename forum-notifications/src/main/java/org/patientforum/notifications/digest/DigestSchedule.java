package org.patientforum.notifications.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientforum.following.Delivery;

/**
 * When one member's digest is due: at the hour they chose, on their own calendar. Periods are days of that calendar, not hours
 * since the last time, so that neither daylight saving nor a late run shifts or doubles a digest. Knows no database and no
 * clock.
 *
 * @param cadence DAILY or WEEKLY
 * @param hour hour of the day, 0 to 23
 * @param day of a weekly digest
 */
record DigestSchedule(Delivery cadence, int hour, DayOfWeek day, ZoneId zone) {

    /** What is younger may not be committed yet, or stamped by a node whose clock is behind; the next digest has it. */
    static final Duration SETTLES = Duration.ofMinutes(2);

    /** Later than this is not the hour that the member chose any more. */
    private static final Duration LATE = Duration.ofHours(1);

    /** The longest that any look is put off, so that a member who moves to another time zone is noticed within a day. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofDays(1);

    /**
     * What is known of the member.
     *
     * @param period day of the last attempt's period; null if there was none
     * @param coveredUntil end of the last attempt's window; null if there was none
     * @param lastVisit null if never
     */
    record Past(LocalDate period, Instant coveredUntil, Instant lastVisit) {}

    /** A digest that is due: for which day, and what time its news are from. */
    record Due(LocalDate period, Instant from, Instant until) {}

    /**
     * The digest due at this instant; empty if none is. After an outage of more than half a period the next digest says all, so
     * that two do not come one after the other. A visit shortens what the digest holds and never puts it off: who is here daily
     * would else wait for a day and a half, and who is here each week would never get a weekly one.
     */
    Optional<Due> due(Instant now, Past past) {
        LocalDate period = period(now);
        boolean nextIsNearer = now.isAfter(start(period).plus(Duration.ofHours(12L * days())));
        boolean had = past.period() != null && period.isBefore(past.period().plusDays(days()));
        if (had || nextIsNearer) {
            return Optional.empty();
        }
        Instant until = now.minus(SETTLES);
        return Optional.of(new Due(period, from(now, past), until))
                .filter(due -> due.from().isBefore(until));
    }

    private Instant from(Instant now, Past past) {
        Instant monthAgo = now.atZone(zone).minusMonths(1).toInstant();
        return Stream.of(Optional.ofNullable(past.coveredUntil()), Optional.ofNullable(past.lastVisit()))
                .flatMap(Optional::stream)
                .filter(monthAgo::isBefore)
                .max(Instant::compareTo)
                .orElse(monthAgo);
    }

    /** Whether a digest made now comes well after its hour: after an outage, or to a member who has moved. */
    boolean late(Instant now) {
        return now.isAfter(start(period(now)).plus(LATE));
    }

    /** When to look again: at the start of the next period, or in a day. */
    Instant lookAgain(Instant now) {
        Instant next = start(period(now).plusDays(days()));
        Instant latest = now.plus(LOOKED_AT_EVERY);
        return next.isBefore(latest) ? next : latest;
    }

    /**
     * The period as it can be at this instant. One that lies ahead keeps digests back until it has passed, so that no clock that
     * jumps makes two of one; only if that would take longer than a month it is taken for the present one.
     */
    LocalDate mended(LocalDate period, Instant now) {
        LocalDate present = period(now);
        return period != null && period.isAfter(present.plusMonths(1)) ? present : period;
    }

    /** The day whose digest hour was the last to come. */
    private LocalDate period(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = cadence == Delivery.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(this.day)) : today;
        return start(day).isAfter(now) ? day.minusDays(days()) : day;
    }

    /** An hour that daylight saving leaves out comes an hour later; of one that comes twice the first counts. */
    private Instant start(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }

    private int days() {
        return cadence == Delivery.WEEKLY ? 7 : 1;
    }
}
