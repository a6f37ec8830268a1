package org.patientforum.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The figures of the forum for its staff: only what was counted before, so that asking is fast however large the forum is. */
@Stateless
public class StatisticsService {

    private DayCounts counts;

    protected StatisticsService() {}

    @Inject
    public StatisticsService(DayCounts counts) {
        this.counts = counts;
    }

    /** The counts of one name from a day on, oldest first; days without any are left out. */
    @RolesAllowed("moderator")
    public List<DayCount> since(String name, LocalDate first) {
        return counts.since(name, first);
    }

    /** Open cases when was counted last, named OPEN, their kind and their age: DAY, WEEK, MONTH or OLDER. */
    @RolesAllowed("moderator")
    public List<DayCount> openCases() {
        return counts.openCases();
    }

    /** When was counted last; null if never. */
    @RolesAllowed("moderator")
    public Instant countedAt() {
        return counts.countedAt();
    }

    /** The first year of which anything was counted; the given one if none was. */
    @RolesAllowed("administrator")
    public int firstYear(int orElse) {
        LocalDate first = counts.firstDay();
        return first == null ? orElse : first.getYear();
    }

    /** What happened in a year. MEDIAN.YEAR is minutes from opening a case to its decision, in the middle. */
    @RolesAllowed("administrator")
    public List<NamedCount> year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return counts.sums(first, first.plusYears(1));
    }
}
