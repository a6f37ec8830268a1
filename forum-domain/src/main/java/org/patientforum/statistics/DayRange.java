package org.patientforum.statistics;

import java.time.LocalDate;
import java.util.List;
import org.patientforum.shared.validation.InvalidInput;

/** Days in the time zone of the site, the first and the last one included. */
public record DayRange(LocalDate first, LocalDate last) {

    /** The longest range: a leap year. */
    public static final int MAX_DAYS = 366;

    /** Throws InvalidInput if the last day precedes the first one or the range is too long. */
    public DayRange {
        if (last.isBefore(first)) {
            throw new InvalidInput("statistics.order");
        }
        if (tooLong(first, last)) {
            throw new InvalidInput("statistics.long", MAX_DAYS);
        }
    }

    /** Returns whether there is a range between the days, of which either may be null. */
    public static boolean valid(LocalDate first, LocalDate last) {
        return first != null && last != null && !last.isBefore(first) && !tooLong(first, last);
    }

    private static boolean tooLong(LocalDate first, LocalDate last) {
        return first.plusDays(MAX_DAYS).isBefore(last.plusDays(1));
    }

    /** The days or the first days of the months, for which the figure has numbers. */
    List<LocalDate> steps(Figure figure) {
        if (!figure.monthly()) {
            return first.datesUntil(last.plusDays(1)).toList();
        }
        LocalDate month = first.withDayOfMonth(1);
        return month.datesUntil(last.plusDays(1), java.time.Period.ofMonths(1)).toList();
    }
}
