package org.patientforum.noticing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.members.StaffRoll;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.WaitingCases;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.FiredEvents;

/** The calls to the team put together in plain Java. */
public final class NoticingForTests {

    private NoticingForTests() {}

    static Caller caller(Office.Desk desk, Clock clock, Consumer<TeamCalled> heard) {
        EntityManager em = desk.em;
        return new Caller(
                new CaseNotices(em),
                new Caller.Calls(new WaitingCases(em), new FiredEvents<>(heard), desk.trail()),
                team(em),
                SettingsForTests.of(Map.of()),
                clock);
    }

    private static Team team(EntityManager em) {
        return new Team(new StaffRoll(em));
    }

    /** What has become of calls. */
    public static TeamCalls calls(EntityManager em) {
        return new TeamCalls(new CaseNotices(em), new WaitingCases(em), team(em));
    }
}
