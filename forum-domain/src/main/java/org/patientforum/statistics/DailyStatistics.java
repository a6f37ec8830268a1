package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the days that are not counted yet, and recounts the last two, which were incomplete. */
@Dependent
public class DailyStatistics {

    private static final int BATCH_DAYS = 31;
    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 31;

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

    /**
     * Counts one batch of days in the caller's transaction.
     *
     * @return whether days remain
     */
    public boolean countNext() {
        LocalDate head = counts.lockHead();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        LocalDate first = firstUncounted(head, today);
        LocalDate last = today.isAfter(first.plusDays(BATCH_DAYS)) ? first.plusDays(BATCH_DAYS) : today;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            countDay(day);
        }
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            counts.median(month, "MEDIAN.MONTH", start(month), start(month.plusMonths(1)));
        }
        for (LocalDate year = first.withDayOfYear(1); !year.isAfter(last); year = year.plusYears(1)) {
            counts.median(year, "MEDIAN.YEAR", start(year), start(year.plusYears(1)));
        }
        if (last.equals(today)) {
            countOpenCases(today, now);
        }
        counts.moveHead(last, now);
        return last.isBefore(today);
    }

    private LocalDate firstUncounted(LocalDate head, LocalDate today) {
        if (head != null) {
            return head.isAfter(today) ? today : head.minusDays(1);
        }
        Instant beginning = counts.firstJoin();
        LocalDate day = beginning == null ? today : LocalDate.ofInstant(beginning, ZoneId.of(zone));
        return day.isAfter(today) ? today : day;
    }

    private void countDay(LocalDate day) {
        counts.delete(day);
        for (String question : DayQueries.OF_A_DAY) {
            counts.count(day, question, start(day), start(day.plusDays(1)));
        }
    }

    private void countOpenCases(LocalDate today, Instant now) {
        Instant week = now.minus(Duration.ofDays(WEEK_DAYS));
        Instant month = now.minus(Duration.ofDays(MONTH_DAYS));
        counts.count(today, DayQueries.OPEN_CASES, now.minus(Duration.ofDays(1)), week, month);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
