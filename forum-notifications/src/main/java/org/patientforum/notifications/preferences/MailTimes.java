package org.patientforum.notifications.preferences;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.patientforum.following.Delivery;
import org.patientforum.shared.validation.InvalidInput;

/**
 * When a member wants mail, on their own clock.
 *
 * @param digestHour hour of the day at which digests come
 * @param digestDay day on which weekly digests come
 * @param quietFrom hour from which no mail comes at once; null with the other for no quiet hours
 * @param quietUntil hour until which it waits
 * @param usual the delivery that is proposed when they follow something
 */
public record MailTimes(int digestHour, DayOfWeek digestDay, Integer quietFrom, Integer quietUntil, Delivery usual) {

    /** For who never chose. */
    public static final MailTimes DEFAULT = new MailTimes(8, DayOfWeek.MONDAY, null, null, Delivery.NOW);

    private static final int HOURS = 24;

    /** Throws InvalidInput if this cannot have been chosen from the lists. */
    void check() {
        boolean quietWhole = (quietFrom == null) == (quietUntil == null);
        if (!hour(digestHour)
                || digestDay == null
                || !quietWhole
                || !Delivery.following().contains(usual)) {
            throw new InvalidInput("mailTimes.unknown");
        }
        if (quietFrom != null && !(hour(quietFrom) && hour(quietUntil))) {
            throw new InvalidInput("mailTimes.unknown");
        }
    }

    private static boolean hour(int hour) {
        return hour >= 0 && hour < HOURS;
    }

    /** The first instant from this one on that is not in the quiet hours. */
    public Instant afterQuiet(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (quietFrom == null || !quiet(local.getHour())) {
            return at;
        }
        boolean tomorrow = local.getHour() >= quietUntil;
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(quietUntil, 0)
                .atZone(zone)
                .toInstant();
    }

    private boolean quiet(int hour) {
        return quietFrom <= quietUntil
                ? hour >= quietFrom && hour < quietUntil
                : hour >= quietFrom || hour < quietUntil;
    }
}
