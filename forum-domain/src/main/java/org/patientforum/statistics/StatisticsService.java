package org.patientforum.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The forum's statistics for staff. Reads stored counts only, so that it is fast for a forum of any size. */
@Stateless
public class StatisticsService {

    private DayCounts counts;

    protected StatisticsService() {}

    @Inject
    public StatisticsService(DayCounts counts) {
        this.counts = counts;
    }

    /** The counts of one name since a day, oldest first; days without events are left out. */
    @RolesAllowed("moderator")
    public List<DayCount> since(String name, LocalDate first) {
        return counts.since(name, first);
    }

    /** The open cases at the time of the last count, named OPEN, their kind and their age: DAY, WEEK, MONTH or OLDER. */
    @RolesAllowed("moderator")
    public List<DayCount> openCases() {
        return counts.openCases();
    }

    /** Time of the last count; null if there was none. */
    @RolesAllowed("moderator")
    public Instant countedAt() {
        return counts.countedAt();
    }

    /** The first counted year; the given one if there is none. */
    @RolesAllowed("administrator")
    public int firstYear(int orElse) {
        LocalDate first = counts.firstDay();
        return first == null ? orElse : first.getYear();
    }

    /** The counts of a year. MEDIAN.YEAR is the median of minutes from opening a case to its decision. */
    @RolesAllowed("administrator")
    public List<NamedCount> year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return counts.sums(first, first.plusYears(1));
    }
}
