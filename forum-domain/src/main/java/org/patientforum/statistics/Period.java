package org.patientforum.statistics;

import java.time.LocalDate;

/** The days that a chart shows, as chosen in the form above it. */
public enum Period {
    DAYS_30,
    QUARTER,
    YEAR,
    CHOSEN;

    private static final int DAYS = 30;

    /** Returns the days until today; those of CHOSEN are typed, so until then it has the last 30. */
    public DayRange until(LocalDate today) {
        return switch (this) {
            case DAYS_30, CHOSEN -> new DayRange(today.minusDays(DAYS - 1L), today);
            case QUARTER -> new DayRange(today.minusMonths(3).plusDays(1), today);
            case YEAR -> new DayRange(today.minusYears(1).plusDays(1), today);
        };
    }
}
