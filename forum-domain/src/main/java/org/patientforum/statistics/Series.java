package org.patientforum.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of one figure, oldest first.
 *
 * @param points one for each day, or for each month if the figure is monthly; 0 if nothing happened
 */
public record Series(Figure figure, List<Point> points) {

    /** The number of one day, or of the month that begins with this day. */
    public record Point(LocalDate day, long amount) {}

    /** The sum of all days; only if the figure is summable. */
    public long total() {
        return points.stream().mapToLong(Point::amount).sum();
    }
}
