package org.patientforum.moderation.cases;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Computes deadlines of cases. Working days are Monday to Friday and begin and end in UTC. Public holidays count as
 * working days, so deadlines can be earlier than the hospital's calendar requires, never later.
 */
public final class ResponseDeadline {

    /** Working days for ordinary cases. */
    public static final int WORKING_DAYS = 3;

    private ResponseDeadline() {}

    /** The same time of day after the ordinary number of working days. */
    public static Instant workingDaysAfter(Instant from) {
        return workingDaysAfter(from, WORKING_DAYS);
    }

    /** The same time on the next working day. */
    public static Instant nextWorkingDay(Instant from) {
        return workingDaysAfter(from, 1);
    }

    private static Instant workingDaysAfter(Instant from, int workingDays) {
        ZonedDateTime due = from.atZone(ZoneOffset.UTC);
        for (int days = 0; days < workingDays; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return due.toInstant();
    }

    /** When a complaint must be acknowledged: within 30 days (UK Data Protection Act 2018, section 164A). */
    public static Instant acknowledgedBy(Instant from) {
        return from.atZone(ZoneOffset.UTC).plusDays(30).toInstant();
    }

    /** One calendar month later; 31 January is followed by the last day of February. */
    public static Instant oneMonthAfter(Instant from) {
        return from.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }
}
