package org.patientforum.alerting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.PlainTransaction;

/** Wires the alerting services without a container. */
public final class AlertingFixture {

    private AlertingFixture() {}

    public static OnCallNotifier notifier(
            ModerationFixture.Services services, Clock clock, Settings settings, Consumer<StaffAlerted> events) {
        EntityManager em = services.em;
        return new OnCallNotifier(
                new CaseAlerts(em),
                ModerationFixture.waiting(em),
                team(em, hours(settings, clock)),
                new EscalationDelay(settings, hours(settings, clock)),
                new FiredEvents<>(events),
                services.trail(),
                clock);
    }

    /** Sends the alerts that are due, as one node would. */
    public static void alert(ModerationFixture.Services services, Clock clock) {
        notifier(services, clock, SettingsFixture.of(Map.of()), team -> {}).poll();
    }

    /** A releaser as on one node, with a transaction for each step. */
    public static AssignmentReleaser releaser(ModerationFixture fixture, Settings settings) {
        EntityManager em = fixture.database.entityManager();
        return new AssignmentReleaser(
                fixture.new Services(em).assignedCases(),
                new DutyRoster(new Duties(em), hours(settings, fixture)),
                settings,
                new PlainTransaction(em),
                fixture);
    }

    public static DailyReminder dailyReminder(
            ModerationFixture.Services services, Clock clock, Settings settings, Consumer<DailyReminderDue> events) {
        return new DailyReminder(
                new CaseAlerts(services.em),
                team(services.em, hours(settings, clock)),
                ModerationFixture.waiting(services.em),
                settings,
                hours(settings, clock),
                new FiredEvents<>(events));
    }

    public static RotaService rotaService(ModerationFixture.Services services, Clock clock) {
        StaffedHours hours = hours(SettingsFixture.of(Map.of()), clock);
        return new RotaService(
                new Duties(services.em),
                new DutyRoster(new Duties(services.em), hours),
                team(services.em, hours),
                GroupServiceFixture.service(services.em, clock),
                hours,
                services.trail());
    }

    public static StaffedHours hours(Settings settings, Clock clock) {
        return new StaffedHours(settings, clock, "Europe/London");
    }

    private static Team team(EntityManager em, StaffedHours hours) {
        return new Team(
                new MemberLookupFixture(em),
                new DutyRoster(new Duties(em), hours),
                GroupServiceFixture.rights(em, new ForumClock()));
    }

    /** The state of alerts in the real tables. */
    public static StaffAlerts staffAlerts(EntityManager em) {
        return new StaffAlerts(new CaseAlerts(em), ModerationFixture.waiting(em), team(em, null), new FiredEvents<>());
    }
}
