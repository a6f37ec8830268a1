package org.patientforum.noticing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.alerting.CaseAlerts;
import org.patientforum.alerting.DailyReminder;
import org.patientforum.alerting.DailyReminderDue;
import org.patientforum.alerting.DutyRepository;
import org.patientforum.alerting.DutyRoster;
import org.patientforum.alerting.EscalationDelay;
import org.patientforum.alerting.OnCallNotifier;
import org.patientforum.alerting.RotaService;
import org.patientforum.alerting.StaffAlerted;
import org.patientforum.alerting.StaffAlerts;
import org.patientforum.alerting.StaffedHours;
import org.patientforum.alerting.TakenCaseRelease;
import org.patientforum.alerting.Team;
import org.patientforum.groups.GroupDesk;
import org.patientforum.members.MembersForTests;
import org.patientforum.moderation.Office;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.PlainTransaction;

/** The calls to the team put together in plain Java. */
public final class NoticingForTests {

    private NoticingForTests() {}

    public static OnCallNotifier caller(
            Office.Desk desk, Clock clock, Settings settings, Consumer<StaffAlerted> heard) {
        EntityManager em = desk.em;
        return new OnCallNotifier(
                new CaseAlerts(em),
                new OnCallNotifier.Calls(Office.waiting(em), new FiredEvents<>(heard), desk.trail()),
                team(em, hours(settings, clock)),
                new EscalationDelay(settings, hours(settings, clock)),
                clock);
    }

    /** A node looks whom to call. */
    public static void call(Office.Desk desk, Clock clock) {
        caller(desk, clock, SettingsForTests.of(Map.of()), team -> {}).look();
    }

    /** As on one node; each step is a transaction of its own. */
    public static TakenCaseRelease release(Office office, Settings settings) {
        EntityManager em = office.database.entityManager();
        return new TakenCaseRelease(
                office.new Desk(em).taken(),
                new DutyRoster(new DutyRepository(em), hours(settings, office)),
                settings,
                new PlainTransaction(em),
                office);
    }

    public static DailyReminder daily(
            Office.Desk desk, Clock clock, Settings settings, Consumer<DailyReminderDue> heard) {
        return new DailyReminder(
                new CaseAlerts(desk.em),
                new DailyReminder.Listeners(team(desk.em, hours(settings, clock)), new FiredEvents<>(heard)),
                Office.waiting(desk.em),
                settings,
                hours(settings, clock));
    }

    public static RotaService rota(Office.Desk desk, Clock clock) {
        StaffedHours hours = hours(SettingsForTests.of(Map.of()), clock);
        return new RotaService(
                new DutyRepository(desk.em),
                team(desk.em, hours),
                GroupDesk.service(desk.em, clock),
                hours,
                desk.trail());
    }

    public static StaffedHours hours(Settings settings, Clock clock) {
        return new StaffedHours(settings, clock, "Europe/London");
    }

    private static Team team(EntityManager em, StaffedHours hours) {
        return new Team(
                MembersForTests.staff(em),
                new DutyRoster(new DutyRepository(em), hours),
                GroupDesk.rights(em, new ForumClock()));
    }

    /** What has become of calls. */
    public static StaffAlerts calls(EntityManager em) {
        return new StaffAlerts(new CaseAlerts(em), Office.waiting(em), team(em, null), new FiredEvents<>());
    }
}
