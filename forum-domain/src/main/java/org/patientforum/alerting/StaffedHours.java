package org.patientforum.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patientforum.settings.DaysOff;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingRefused;
import org.patientforum.settings.Settings;
import org.patientforum.settings.WeekHours;

/**
 * When staff are present: weekly hours in the time zone of the site, except for days off. Reads cached settings only.
 */
@ApplicationScoped
public class StaffedHours {

    private static final Logger LOG = Logger.getLogger(StaffedHours.class.getName());
    private static final int MAX_LOOK_AHEAD_DAYS = 366;

    private final Settings settings;
    private final Clock clock;
    private final String zone;
    private volatile Plan plan;

    protected StaffedHours() {
        this(null, null, null);
    }

    @Inject
    public StaffedHours(
            Settings settings,
            Clock clock,
            @ConfigProperty(name = "forum.time-zone", defaultValue = "Europe/London") String zone) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The parsed settings, cached until they change. */
    private record Plan(String hoursWritten, String daysWritten, WeekHours hours, DaysOff off) {}

    /**
     * Whether staff are present now.
     *
     * @param known whether staffed hours are configured
     * @param staffed whether staff are present now
     * @param back when staff are present again; null if they are present, or it is unknown
     */
    public record Status(boolean known, boolean staffed, ZonedDateTime back) {

        /** Whether hours are configured and staff are absent now. */
        public boolean away() {
            return known && !staffed;
        }
    }

    /** The present status. */
    public Status now() {
        Plan current = plan();
        ZonedDateTime localTime = localTime();
        if (current.hours().isEmpty()) {
            return new Status(false, false, null);
        }
        boolean staffed = !current.off().contains(localTime.toLocalDate())
                && current.hours().contains(localTime.toLocalDateTime());
        return new Status(true, staffed, staffed ? null : nextStart(current, localTime));
    }

    /** The present time in the time zone of the site. */
    public ZonedDateTime localTime() {
        return clock.instant().atZone(ZoneId.of(zone));
    }

    /** Whether staff are present at some time of the day; true if no hours are configured. */
    boolean staffed(LocalDate day) {
        Plan current = plan();
        return current.hours().isEmpty()
                || !current.off().contains(day)
                        && current.hours().nextStart(day.getDayOfWeek(), 0).isPresent();
    }

    private static ZonedDateTime nextStart(Plan plan, ZonedDateTime localTime) {
        int minute = localTime.getHour() * 60 + localTime.getMinute() + 1;
        for (int days = 0; days <= MAX_LOOK_AHEAD_DAYS; days++) {
            LocalDate day = localTime.toLocalDate().plusDays(days);
            var begin = plan.hours().nextStart(day.getDayOfWeek(), days == 0 ? minute : 0);
            if (begin.isPresent() && !plan.off().contains(day)) {
                return day.atTime(begin.get()).atZone(localTime.getZone());
            }
        }
        return null;
    }

    private Plan plan() {
        String hours = settings.text(Setting.STAFFED_HOURS);
        String days = settings.text(Setting.STAFFED_NOT);
        Plan known = plan;
        if (known == null
                || !known.hoursWritten().equals(hours)
                || !known.daysWritten().equals(days)) {
            known = read(hours, days);
            plan = known;
        }
        return known;
    }

    /**
     * Fails only for options from the command line: settings that administrators enter are validated before they are
     * stored.
     */
    private static Plan read(String hours, String days) {
        try {
            return new Plan(hours, days, WeekHours.of(hours), DaysOff.of(days));
        } catch (SettingRefused refused) {
            LOG.severe(
                    "Cannot parse forum.staffed.hours or forum.staffed.not; pages do not show when staff are present.");
            return new Plan(hours, days, WeekHours.of(""), DaysOff.of(""));
        }
    }
}
