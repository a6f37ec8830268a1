package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the days that are not counted yet, and again the last two: they were not over, or just so. */
@Dependent
public class DailyStatistics {

    private static final int DAYS_AT_ONCE = 31;
    private static final int LONGEST_WEEK = 7;
    private static final int LONGEST_MONTH = 31;

    private final DayCounts counts;
    private final Clock clock;
    private final String zone;

    @Inject
    public DailyStatistics(
            DayCounts counts,
            Clock clock,
            @ConfigProperty(name = "forum.time-zone", defaultValue = "Europe/London") String zone) {
        this.counts = counts;
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts at most a month of days in the caller's transaction, and gives whether days are left. */
    public boolean countOn() {
        LocalDate head = counts.lockHead();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        LocalDate first = first(head, today);
        LocalDate last = today.isAfter(first.plusDays(DAYS_AT_ONCE)) ? first.plusDays(DAYS_AT_ONCE) : today;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            count(day);
        }
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            counts.median(month, "MEDIAN.MONTH", start(month), start(month.plusMonths(1)));
        }
        for (LocalDate year = first.withDayOfYear(1); !year.isAfter(last); year = year.plusYears(1)) {
            counts.median(year, "MEDIAN.YEAR", start(year), start(year.plusYears(1)));
        }
        if (last.equals(today)) {
            countOpen(today, now);
        }
        counts.moveHead(last, now);
        return last.isBefore(today);
    }

    private LocalDate first(LocalDate head, LocalDate today) {
        if (head != null) {
            return head.isAfter(today) ? today : head.minusDays(1);
        }
        Instant beginning = counts.beginning();
        LocalDate day = beginning == null ? today : LocalDate.ofInstant(beginning, ZoneId.of(zone));
        return day.isAfter(today) ? today : day;
    }

    private void count(LocalDate day) {
        counts.forget(day);
        for (String question : DayQueries.OF_A_DAY) {
            counts.count(day, question, start(day), start(day.plusDays(1)));
        }
    }

    private void countOpen(LocalDate today, Instant now) {
        Instant week = now.minus(Duration.ofDays(LONGEST_WEEK));
        Instant month = now.minus(Duration.ofDays(LONGEST_MONTH));
        counts.count(today, DayQueries.OPEN_CASES, now.minus(Duration.ofDays(1)), week, month);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
