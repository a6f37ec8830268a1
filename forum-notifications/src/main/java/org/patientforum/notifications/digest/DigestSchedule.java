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
 * When a member's digest is due: at the hour they chose, on their own calendar. Periods are days of that calendar,
 * not hours since the last digest, so that neither daylight saving nor a late run shifts or doubles a digest.
 * Accesses neither database nor clock.
 *
 * @param cadence DAILY or WEEKLY
 * @param hour hour of the day, 0 to 23
 * @param day day of a weekly digest
 */
record DigestSchedule(Delivery cadence, int hour, DayOfWeek day, ZoneId zone) {

    /**
     * Younger posts may not be committed yet, or may carry the time of a node whose clock is slow. The next digest
     * contains them.
     */
    static final Duration SETTLING_TIME = Duration.ofMinutes(2);

    /** A digest later than this has missed the hour that the member chose. */
    private static final Duration LATE_AFTER = Duration.ofHours(1);

    /** Upper limit between two checks, so that a member's new time zone is noticed within a day. */
    private static final Duration MAX_CHECK_INTERVAL = Duration.ofDays(1);

    /**
     * The member's last digest and visit.
     *
     * @param period day of the last attempt's period; null if there was none
     * @param coveredUntil end of the last attempt's window; null if there was none
     * @param lastVisit null if the member never visited
     */
    record Past(LocalDate period, Instant coveredUntil, Instant lastVisit) {}

    /** A digest that is due: the day of its period, and the window of its news. */
    record Due(LocalDate period, Instant from, Instant until) {}

    /**
     * Returns the digest due at this instant; empty if none is. After an outage of more than half a period the next
     * digest contains everything, so that two do not follow each other closely. A visit shortens the window of a
     * digest but never postpones it: otherwise daily visitors would wait for a day and a half, and weekly visitors
     * would never get a weekly digest.
     */
    Optional<Due> due(Instant now, Past past) {
        LocalDate period = period(now);
        boolean nextIsNearer = now.isAfter(start(period).plus(Duration.ofHours(12L * days())));
        boolean had = past.period() != null && period.isBefore(past.period().plusDays(days()));
        if (had || nextIsNearer) {
            return Optional.empty();
        }
        Instant until = now.minus(SETTLING_TIME);
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

    /**
     * Returns whether a digest made now is well past its hour, after an outage or after the member's move to another
     * time zone.
     */
    boolean isLate(Instant now) {
        return now.isAfter(start(period(now)).plus(LATE_AFTER));
    }

    /** Returns the time of the next check: the start of the next period, in a day at the latest. */
    Instant nextCheck(Instant now) {
        Instant next = start(period(now).plusDays(days()));
        Instant latest = now.plus(MAX_CHECK_INTERVAL);
        return next.isBefore(latest) ? next : latest;
    }

    /**
     * Returns the period, corrected if it cannot be right. A period in the future holds digests back until it has
     * passed, so that no clock jump sends a digest twice. Only if it is more than a month ahead is it replaced by the
     * present one.
     */
    LocalDate corrected(LocalDate period, Instant now) {
        LocalDate present = period(now);
        return period != null && period.isAfter(present.plusMonths(1)) ? present : period;
    }

    /** Returns the latest day whose digest hour has passed. */
    private LocalDate period(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = cadence == Delivery.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(this.day)) : today;
        return start(day).isAfter(now) ? day.minusDays(days()) : day;
    }

    /** An hour skipped by daylight saving becomes the next one; of a repeated hour the first counts. */
    private Instant start(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }

    private int days() {
        return cadence == Delivery.WEEKLY ? 7 : 1;
    }
}
