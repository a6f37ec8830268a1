package org.patientforum.moderation.cases;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * How long a case may take. Working days are Monday to Friday, at the same time of day; public holidays are not known here,
 * so a case may be due earlier than the hospital would count, never later. Days begin and end in UTC.
 */
public final class ResponseDeadline {

    /** Working days for what is neither a worry about a person nor a deletion request. */
    public static final int WORKING_DAYS = 3;

    private ResponseDeadline() {}

    /** The ordinary working days after the instant. */
    public static Instant workingDaysAfter(Instant opened) {
        return workingDaysAfter(opened, WORKING_DAYS);
    }

    /** The same time of the next working day. */
    public static Instant nextWorkingDay(Instant opened) {
        return workingDaysAfter(opened, 1);
    }

    private static Instant workingDaysAfter(Instant opened, int howMany) {
        ZonedDateTime due = opened.atZone(ZoneOffset.UTC);
        for (int days = 0; days < howMany; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return due.toInstant();
    }

    /** When a complaint has to be acknowledged: within 30 days (UK Data Protection Act 2018, section 164A). */
    public static Instant acknowledgedBy(Instant opened) {
        return opened.atZone(ZoneOffset.UTC).plusDays(30).toInstant();
    }

    /** One calendar month: 31 January is followed by the last day of February. */
    public static Instant oneMonthAfter(Instant opened) {
        return opened.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }
}
