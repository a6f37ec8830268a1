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

/**
 * Reminds staff once on each staffed day that cases wait. Moderators of groups are reminded only if a case of their
 * groups waits.
 */
@Dependent
public class DailyReminder {

    private final CaseAlerts alerts;
    private final Team team;
    private final WaitingCases waiting;
    private final Settings settings;
    private final StaffedHours hours;
    private final Event<DailyReminderDue> events;

    @Inject
    public DailyReminder(
            CaseAlerts alerts,
            Team team,
            WaitingCases waiting,
            Settings settings,
            StaffedHours hours,
            Event<DailyReminderDue> events) {
        this.alerts = alerts;
        this.team = team;
        this.waiting = waiting;
        this.settings = settings;
        this.hours = hours;
        this.events = events;
    }

    /** Sends the reminder if it is due. The caller provides the transaction. */
    void poll() {
        ZonedDateTime localTime = hours.localTime();
        if (localTime.getHour() < settings.number(Setting.CASES_HOUR)
                || !hours.staffed(localTime.toLocalDate())
                || !alerts.locked().claim(localTime.toLocalDate())
                || waiting.count(Optional.empty(), 1) == 0) {
            return;
        }
        List<Long> recipients =
                team.memberIds().stream().filter(this::hasWaitingCases).sorted().toList();
        events.fire(new DailyReminderDue(localTime.toLocalDate().toEpochDay(), recipients));
    }

    private boolean hasWaitingCases(long memberId) {
        return waiting.count(team.groupsOf(memberId), 1) > 0;
    }
}
