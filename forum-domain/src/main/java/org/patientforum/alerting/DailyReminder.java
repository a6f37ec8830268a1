package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.cases.WaitingCases;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** Tells the team once on each staffed day that cases wait; who looks after some groups only if one waits there. */
@Dependent
public class DailyReminder {

    private final CaseAlerts notices;
    private final Team team;
    private final WaitingCases waiting;
    private final Settings settings;
    private final StaffedHours hours;
    private final Event<DailyReminderDue> events;

    @Inject
    public DailyReminder(
            CaseAlerts notices,
            Team team,
            WaitingCases waiting,
            Settings settings,
            StaffedHours hours,
            Event<DailyReminderDue> events) {
        this.notices = notices;
        this.team = team;
        this.waiting = waiting;
        this.settings = settings;
        this.hours = hours;
        this.events = events;
    }

    /** Tells the team if it is time. Needs a transaction of its own. */
    void look() {
        ZonedDateTime here = hours.here();
        if (here.getHour() < settings.number(Setting.CASES_HOUR)
                || !hours.staffed(here.toLocalDate())
                || !notices.locked().claimDigest(here.toLocalDate())
                || waiting.count(Optional.empty(), 1) == 0) {
            return;
        }
        List<Long> recipients = team.everybody().stream()
                .filter(this::anyFor)
                .sorted()
                .toList();
        events.fire(new DailyReminderDue(here.toLocalDate().toEpochDay(), recipients));
    }

    private boolean anyFor(long member) {
        return waiting.count(team.groupsOf(member), 1) > 0;
    }
}
