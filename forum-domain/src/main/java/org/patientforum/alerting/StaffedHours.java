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

/** When staff are there: hours of the week in the time zone of the site, without the days off. Asks memory only. */
@ApplicationScoped
public class StaffedHours {

    private static final Logger LOG = Logger.getLogger(StaffedHours.class.getName());
    private static final int LOOK_AHEAD_DAYS = 366;

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

    /** What the settings come to, as long as they stay. */
    private record Plan(String hoursWritten, String daysWritten, WeekHours hours, DaysOff off) {}

    /**
     * How things stand now.
     *
     * @param known whether anybody has said when staff are there
     * @param staffed whether staff are there now
     * @param back when they are there again; null if they are there or it is not known
     */
    public record Standing(boolean known, boolean staffed, ZonedDateTime back) {

        /** Whether nobody is there now: so said the hospital. */
        public boolean away() {
            return known && !staffed;
        }
    }

    /** How things stand now. */
    public Standing now() {
        Plan now = plan();
        ZonedDateTime here = here();
        if (now.hours().isEmpty()) {
            return new Standing(false, false, null);
        }
        boolean staffed = !now.off().contains(here.toLocalDate()) && now.hours().contains(here.toLocalDateTime());
        return new Standing(true, staffed, staffed ? null : back(now, here));
    }

    /** The time of day where the site is. */
    public ZonedDateTime here() {
        return clock.instant().atZone(ZoneId.of(zone));
    }

    /** Whether staff are there at any time of the day; they are if nobody has said when. */
    boolean staffed(LocalDate day) {
        Plan now = plan();
        return now.hours().isEmpty()
                || !now.off().contains(day)
                        && now.hours().nextStart(day.getDayOfWeek(), 0).isPresent();
    }

    private static ZonedDateTime back(Plan plan, ZonedDateTime here) {
        int minute = here.getHour() * 60 + here.getMinute() + 1;
        for (int days = 0; days <= LOOK_AHEAD_DAYS; days++) {
            LocalDate day = here.toLocalDate().plusDays(days);
            var begin = plan.hours().nextStart(day.getDayOfWeek(), days == 0 ? minute : 0);
            if (begin.isPresent() && !plan.off().contains(day)) {
                return day.atTime(begin.get()).atZone(here.getZone());
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

    /** Only an option can be wrong: what administrators write is looked at before it is kept. */
    private static Plan read(String hours, String days) {
        try {
            return new Plan(hours, days, WeekHours.of(hours), DaysOff.of(days));
        } catch (SettingRefused refused) {
            LOG.severe("forum.staffed.hours or forum.staffed.not cannot be read; nobody is told when staff are there.");
            return new Plan(hours, days, WeekHours.of(""), DaysOff.of(""));
        }
    }
}
