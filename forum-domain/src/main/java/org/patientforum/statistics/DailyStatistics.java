package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the days that are not counted yet, and recounts the last two, which were incomplete. */
@Dependent
public class DailyStatistics {

    private static final int BATCH_DAYS = 31;

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
     * Counts one batch of days in the caller's transaction: first those of the forum, then those of its groups.
     *
     * @return whether days remain
     */
    public boolean countNext() {
        LocalDate head = counts.lockHead();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        return countForum(firstUncounted(head, today), today, now)
                || countGroups(firstUncounted(counts.groupHead(), today), today);
    }

    private boolean countForum(LocalDate first, LocalDate today, Instant now) {
        LocalDate last = lastOfBatch(first, today);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            countDay(day);
        }
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            counts.median(month, "MEDIAN.MONTH", start(month), start(month.plusMonths(1)));
        }
        for (LocalDate year = first.withDayOfYear(1); !year.isAfter(last); year = year.plusYears(1)) {
            counts.median(year, "MEDIAN.YEAR", start(year), start(year.plusYears(1)));
        }
        counts.moveHead(last, now);
        return last.isBefore(today);
    }

    private boolean countGroups(LocalDate first, LocalDate today) {
        LocalDate last = lastOfBatch(first, today);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            counts.countGroups(day, start(day), start(day.plusDays(1)));
        }
        counts.moveGroupHead(last);
        return last.isBefore(today);
    }

    private static LocalDate lastOfBatch(LocalDate first, LocalDate today) {
        return today.isAfter(first.plusDays(BATCH_DAYS)) ? first.plusDays(BATCH_DAYS) : today;
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

    private Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
