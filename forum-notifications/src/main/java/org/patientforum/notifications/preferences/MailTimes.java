package org.patientforum.notifications.preferences;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.patientforum.following.Delivery;
import org.patientforum.shared.validation.InvalidInput;

/**
 * When a member wants mail, in their own time zone.
 *
 * @param digestHour hour of the day of digests, 0 to 23
 * @param digestDay day of weekly digests
 * @param quietFrom hour from which instant mails are delayed; null, like {@code quietUntil}, without quiet hours
 * @param quietUntil hour until which they are delayed
 * @param usual default delivery, offered when the member follows something
 */
public record MailTimes(int digestHour, DayOfWeek digestDay, Integer quietFrom, Integer quietUntil, Delivery usual) {

    /** For members who never chose. */
    public static final MailTimes DEFAULT = new MailTimes(8, DayOfWeek.MONDAY, null, null, Delivery.NOW);

    private static final int HOURS_PER_DAY = 24;

    /** @throws InvalidInput for values that the page does not offer */
    void check() {
        boolean quietWhole = (quietFrom == null) == (quietUntil == null);
        if (!isHour(digestHour)
                || digestDay == null
                || !quietWhole
                || !Delivery.following().contains(usual)) {
            throw new InvalidInput("mailTimes.unknown");
        }
        if (quietFrom != null && !(isHour(quietFrom) && isHour(quietUntil))) {
            throw new InvalidInput("mailTimes.unknown");
        }
    }

    private static boolean isHour(int hour) {
        return hour >= 0 && hour < HOURS_PER_DAY;
    }

    /** Returns the first instant, from this one on, outside the quiet hours. */
    public Instant afterQuietHours(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (quietFrom == null || !isQuiet(local.getHour())) {
            return at;
        }
        boolean tomorrow = local.getHour() >= quietUntil;
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(quietUntil, 0)
                .atZone(zone)
                .toInstant();
    }

    private boolean isQuiet(int hour) {
        return quietFrom <= quietUntil
                ? hour >= quietFrom && hour < quietUntil
                : hour >= quietFrom || hour < quietUntil;
    }
}
