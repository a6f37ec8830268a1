package org.patientforum.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.audit.AuditAction;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.assignment.HandoverNotice;
import org.patientforum.moderation.assignment.HandoverReason;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsFixture;

/**
 * Cases are released from moderators who cannot keep them, and alerts start over. The test advances the clock by hand.
 * It is Monday 2 March 2026, 9am in London; posts are in group 1.
 */
class AssignmentReleaserTest {

    private static final long NERVES = 1;
    private static final long ADA = 6;
    private static final Duration TIME_TO_DECIDE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ModerationFixture fixture = new ModerationFixture();
    private final Settings settings = SettingsFixture.of(Map.of());
    private final List<StaffAlerted> called = new ArrayList<>();
    private int reports;

    AssignmentReleaserTest() {
        fixture.change("""
                insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                values (6, 'ada', 'ada', 'ADMINISTRATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Runs one round of the job, which is due every minute, and returns the alerted members. */
    private List<Long> run() {
        AlertingFixture.releaser(fixture, settings).poll();
        called.clear();
        fixture.with(services -> {
            AlertingFixture.notifier(services, fixture, settings, called::add).poll();
            return null;
        });
        return called.stream().flatMap(call -> call.memberIds().stream()).toList();
    }

    private CaseRow row() {
        CaseFilter all = new CaseFilter(CaseFilter.Which.TO_DO, null);
        return fixture.with(services -> services.cases().queue(ADA, all, 0, 5).getFirst());
    }

    private CaseDetails.Heading heading() {
        long id = row().id();
        return fixture.with(services -> services.cases().open(ADA, id).heading());
    }

    private void report(ReportReason reason) {
        fixture.report(fixture.post("I cannot go on"), reason, "report-" + reports++);
    }

    private void perform(Consumer<ModerationFixture.Services> action) {
        fixture.with(services -> {
            action.accept(services);
            return null;
        });
    }

    private void claimCase(long moderator) {
        CaseRow row = row();
        perform(services -> services.moderation().claim(moderator, row.id(), row.version()));
    }

    private void assertFree(HandoverReason reason, long from) {
        assertThat(row().claimedBy()).isNull();
        assertThat(row().state()).isEqualTo(CaseState.OPEN);
        assertThat(notified()).containsExactly(new HandoverNotice(row().id(), from, reason));
        List<?> trail = fixture.with(services -> services.em
                .createQuery(
                        "select a.details from AuditEntry a where a.action = :freed and a.actorId is null",
                        String.class)
                .setParameter("freed", AuditAction.CASE_FREED)
                .getResultList());
        assertThat(trail).isEqualTo(List.of("from=" + from + " reason=" + reason));
    }

    private List<HandoverNotice> notified() {
        return fixture.handovers.fired().stream()
                .map(CaseHandedOver::handoverId)
                .map(id -> fixture.<HandoverNotice>with(
                        services -> services.takeOver().notice(id)))
                .toList();
    }

    private void assertKept(long by) {
        run();
        assertThat(heading().claimedBy()).isEqualTo(by);
        assertThat(fixture.handovers.fired()).isEmpty();
    }

    @Test
    void urgentCaseAlertsAgainWhenItsModeratorLosesTheRole() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        assertThat(run()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        long firstNotice = called.getFirst().alertId();
        claimCase(ModerationFixture.NORA);
        fixture.later(Duration.ofMinutes(1));
        assertThat(run()).as("while she has it").isEmpty();
        fixture.change("update member set role = 'MEMBER' where id = ?1", ModerationFixture.NORA);
        fixture.later(Duration.ofMinutes(1));
        assertThat(run()).as("the next time the job runs").containsExactly(ModerationFixture.OMAR);
        assertFree(HandoverReason.NOT_THEIRS, ModerationFixture.NORA);
        long secondNotice = called.getFirst().alertId();
        assertThat(stillWaiting(firstNotice, secondNotice))
                .as("an old mail is not sent beside the new one")
                .containsExactly(secondNotice);
        assertThat(run()).as("once").isEmpty();
        fixture.later(PATIENCE);
        assertThat(run()).as("and it goes on to the administrators").containsExactly(ADA);
    }

    private Set<Long> stillWaiting(Long... notices) {
        return fixture.with(services -> AlertingFixture.staffAlerts(services.em).stillWaiting(List.of(notices)));
    }

    /** All ways to lose the right to moderate the case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update member set role = 'MEMBER' where id = 3",
                "update member set suspended_until = ?1 where id = 3",
                "update member set suspended_until = ?1, shut_out = true where id = 3",
                "update member set state = 'FORMER' where id = 3",
                "update member set state = 'UNCONFIRMED' where id = 3"
            })
    void moderatorWithoutRightsLosesTheCase(String statement) {
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.NORA);
        assertKept(ModerationFixture.NORA);
        if (statement.contains("?1")) {
            fixture.change(statement, Timestamp.from(fixture.instant().plusSeconds(60)));
        } else {
            fixture.change(statement);
        }
        assertThat(run()).as("no alerts for ordinary cases").isEmpty();
        assertFree(HandoverReason.NOT_THEIRS, ModerationFixture.NORA);
    }

    @Test
    void moderatorKeepsTheCaseAfterAPastSuspension() {
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.NORA);
        fixture.change("update member set suspended_until = ?1 where id = 3", Timestamp.from(fixture.instant()));
        assertKept(ModerationFixture.NORA);
    }

    @Test
    void formerGroupModeratorLosesTheCase() {
        appointGroupModerator();
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.READER);
        assertKept(ModerationFixture.READER);
        fixture.database.run(em -> GroupServiceFixture.moderators(em, fixture)
                .remove(ModerationFixture.NORA, NERVES, ModerationFixture.READER));
        run();
        assertFree(HandoverReason.NOT_THEIRS, ModerationFixture.READER);
    }

    private void appointGroupModerator() {
        fixture.database.run(
                em -> GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, NERVES, "heron27"));
    }

    @Test
    void caseMovedToAnotherGroupIsReleased() {
        appointGroupModerator();
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.READER);
        fixture.change("""
                insert into forum_group (id, name, name_key, description, mail_name, position, archived, discussion_count, created_at, version)
                values (2, 'Hearts', 'hearts', 'Beating', 'the red group', 2, false, 0, current_timestamp, 1)""");
        fixture.change("update moderation_case set group_id = 2");
        run();
        assertFree(HandoverReason.NOT_THEIRS, ModerationFixture.READER);
    }

    @Test
    void moderatorLosesTheCaseIfAbsentTodayButNotIfAbsentTomorrow() {
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.NORA);
        perform(services -> AlertingFixture.rotaService(services, fixture)
                .addAbsence(ModerationFixture.OMAR, ModerationFixture.NORA, "2026-03-03", ""));
        assertKept(ModerationFixture.NORA);
        fixture.later(Duration.ofHours(15)); // it is midnight in London
        run();
        assertFree(HandoverReason.AWAY, ModerationFixture.NORA);
    }

    @Test
    void urgentCaseIsReleasedIfNotDecidedInTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        fixture.later(Duration.ofMinutes(5));
        claimCase(ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE.minusSeconds(1));
        assertKept(ModerationFixture.NORA);
        fixture.later(Duration.ofSeconds(1));
        assertThat(run()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        assertFree(HandoverReason.UNDECIDED, ModerationFixture.NORA);
    }

    @Test
    void claimingAgainDoesNotExtendTheTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        claimCase(ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE.minusSeconds(1));
        claimCase(ModerationFixture.NORA);
        fixture.later(Duration.ofSeconds(1));
        run();
        assertFree(HandoverReason.UNDECIDED, ModerationFixture.NORA);
    }

    @Test
    void takingOverRestartsTheTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        claimCase(ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE.minusSeconds(1));
        CaseRow row = row();
        perform(services -> services.takeOver()
                .takeOver(ModerationFixture.OMAR, row.id(), row.version(), "Nora is at lunch.", "form"));
        fixture.later(Duration.ofSeconds(1));
        run();
        assertThat(heading().claimedBy()).isEqualTo(ModerationFixture.OMAR);
        fixture.later(TIME_TO_DECIDE);
        run();
        assertThat(heading().claimedBy()).isNull();
    }

    @Test
    void ordinaryCaseIsNotReleased() {
        report(ReportReason.UNKIND);
        claimCase(ModerationFixture.NORA);
        fixture.later(Duration.ofDays(20));
        assertKept(ModerationFixture.NORA);
    }

    /** No alert was sent for the worry because a moderator already had the case for another reason. */
    @Test
    void caseThatBecomesUrgentLongAfterTheClaimAlertsStaff() {
        long post = fixture.post("I cannot go on");
        fixture.report(post, ReportReason.UNKIND, "a");
        claimCase(ModerationFixture.NORA);
        fixture.later(Duration.ofDays(1));
        assertKept(ModerationFixture.NORA);
        fixture.report(post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThat(run()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        assertFree(HandoverReason.UNDECIDED, ModerationFixture.NORA);
    }

    private void ask(long moderator) {
        CaseRow row = row();
        String reference = fixture.with(services ->
                services.cases().open(ADA, row.id()).reports().getFirst().reference());
        perform(services -> services.caseMessages().ask(moderator, row.id(), row.version(), reference, "Who is it?"));
    }

    /** Staff are alerted for open cases only, so an urgent case must not wait unassigned for an answer. */
    @Test
    void urgentCaseIsReleasedAlthoughAQuestionIsUnanswered() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        ask(ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE.minusSeconds(1));
        assertThat(run()).isEmpty();
        fixture.later(Duration.ofSeconds(1));
        assertThat(run()).containsExactly(ModerationFixture.NORA, ModerationFixture.OMAR);
        assertFree(HandoverReason.UNDECIDED, ModerationFixture.NORA);
    }

    @Test
    void ordinaryCaseKeepsWaitingForItsAnswerUntilAnUrgentReport() {
        long post = fixture.post("Hm");
        fixture.report(post, ReportReason.UNKIND, "a");
        ask(ModerationFixture.NORA);
        fixture.change("update member set role = 'MEMBER' where id = ?1", ModerationFixture.NORA);
        run();
        assertThat(heading().state()).isEqualTo(CaseState.ASKED);
        assertThat(heading().claimedBy()).isNull();
        fixture.report(post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThat(run()).containsExactly(ModerationFixture.OMAR);
        assertThat(heading().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void proposalIsNotReleased() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        claimCase(ModerationFixture.NORA);
        fixture.change("update moderation_case set state = 'WAITING'");
        fixture.change("update member set role = 'MEMBER' where id = ?1", ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE);
        assertKept(ModerationFixture.NORA);
    }

    @Test
    void claimedAppealIsReleasedButNotUrgent() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        fixture.change("update moderation_case set state = 'APPEALED'");
        claimCase(ModerationFixture.NORA);
        fixture.later(TIME_TO_DECIDE);
        assertKept(ModerationFixture.NORA);
        fixture.change("update member set role = 'MEMBER' where id = ?1", ModerationFixture.NORA);
        assertThat(run()).isEmpty();
        assertThat(heading().state()).isEqualTo(CaseState.APPEALED);
        assertThat(heading().claimedBy()).isNull();
    }

    /**
     * All levels were alerted before the moderator claimed and released the case. Unless alerts start over, no one
     * would be alerted again.
     */
    @Test
    void releasingAnUrgentCaseAlertsAllOthersAgain() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        fixture.later(PATIENCE);
        assertThat(run()).containsExactly(ADA);
        claimCase(ModerationFixture.NORA);
        CaseRow row = row();
        fixture.later(Duration.ofMinutes(1));
        perform(services -> services.moderation().release(ModerationFixture.NORA, row.id(), row.version()));
        assertThat(run()).as("but not who let it go").containsExactly(ModerationFixture.OMAR);
        fixture.later(PATIENCE);
        assertThat(run()).containsExactly(ADA);
        assertThat(fixture.handovers.fired()).isEmpty();
    }

    @Test
    void escalationAfterTheLastLevelStartsOver() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        fixture.later(PATIENCE);
        run();
        fixture.later(Duration.ofMinutes(1));
        claimCase(ModerationFixture.NORA);
        CaseRow row = row();
        perform(services -> services.escalation()
                .escalate(ModerationFixture.NORA, row.id(), row.version(), "Too much for me", "note"));
        assertThat(run()).containsExactly(ModerationFixture.OMAR);
    }
}
