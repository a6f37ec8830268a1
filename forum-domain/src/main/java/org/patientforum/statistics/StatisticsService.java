package org.patientforum.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.patientforum.shared.validation.InvalidInput;

/** The forum's statistics for staff. Reads stored counts only, so that it is fast for a forum of any size. */
@Stateless
public class StatisticsService {

    private DayCounts counts;

    protected StatisticsService() {}

    @Inject
    public StatisticsService(DayCounts counts) {
        this.counts = counts;
    }

    /**
     * The numbers of a figure in a range of days. Throws InvalidInput if it is not counted for groups and the id is not
     * null.
     */
    @RolesAllowed("moderator")
    public Series series(Figure figure, Long groupId, DayRange range) {
        if (groupId != null && !figure.perGroup()) {
            throw new InvalidInput("statistics.group");
        }
        List<LocalDate> steps = range.steps(figure);
        Map<LocalDate, Long> amounts = counts.amounts(figure, groupId, steps.getFirst(), range.last());
        return new Series(
                figure,
                steps.stream()
                        .map(day -> new Series.Point(day, amounts.getOrDefault(day, 0L)))
                        .toList());
    }

    /** Lets the next count begin with the first day again, after the past of the demonstration has been written. */
    @PermitAll
    public void countFromFirstDay() {
        counts.forgetHeads();
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
