package org.patientforum.noticing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
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

    static Caller caller(Office.Desk desk, Clock clock, Settings settings, Consumer<TeamCalled> heard) {
        EntityManager em = desk.em;
        return new Caller(
                new CaseNotices(em),
                new Caller.Calls(Office.waiting(em), new FiredEvents<>(heard), desk.trail()),
                team(em, hours(settings, clock)),
                new Patience(settings, hours(settings, clock)),
                clock);
    }

    /** A node looks whom to call. */
    public static void call(Office.Desk desk, Clock clock) {
        caller(desk, clock, SettingsForTests.of(Map.of()), team -> {}).look();
    }

    /** As on one node; each step is a transaction of its own. */
    static TakenCaseRelease release(Office office, Settings settings) {
        EntityManager em = office.database.entityManager();
        return new TakenCaseRelease(
                office.new Desk(em).taken(),
                new DutyRoster(new DutyRows(em), hours(settings, office)),
                settings,
                new PlainTransaction(em),
                office);
    }

    static DailyWord daily(Office.Desk desk, Clock clock, Settings settings, Consumer<CasesWait> heard) {
        return new DailyWord(
                new CaseNotices(desk.em),
                new DailyWord.Listeners(team(desk.em, hours(settings, clock)), new FiredEvents<>(heard)),
                Office.waiting(desk.em),
                settings,
                hours(settings, clock));
    }

    static RotaService rota(Office.Desk desk, Clock clock) {
        StaffedHours hours = hours(SettingsForTests.of(Map.of()), clock);
        return new RotaService(
                new DutyRows(desk.em), team(desk.em, hours), GroupDesk.service(desk.em, clock), hours, desk.trail());
    }

    static StaffedHours hours(Settings settings, Clock clock) {
        return new StaffedHours(settings, clock, "Europe/London");
    }

    private static Team team(EntityManager em, StaffedHours hours) {
        return new Team(
                MembersForTests.staff(em),
                new DutyRoster(new DutyRows(em), hours),
                GroupDesk.rights(em, new ForumClock()));
    }

    /** What has become of calls. */
    public static TeamCalls calls(EntityManager em) {
        return new TeamCalls(new CaseNotices(em), Office.waiting(em), team(em, null), new FiredEvents<>());
    }
}
