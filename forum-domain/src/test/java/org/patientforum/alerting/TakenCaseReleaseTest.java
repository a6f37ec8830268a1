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
import org.patientforum.groups.GroupDesk;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.assignment.HandoverReason;
import org.patientforum.moderation.assignment.HandoverToTell;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.noticing.NoticingForTests;
import org.patientforum.reporting.ReportReason;
import org.patientforum.settings.Settings;
import org.patientforum.settings.SettingsForTests;

/**
 * A case does not stay with a taker who cannot decide it, and the calls for it begin anew. The job runs each minute; the office's clock is
 * moved by hand. It is Monday 2 March 2026, 9am in London; posts stand in group 1.
 */
class TakenCaseReleaseTest {

    private static final long NERVES = 1;
    private static final long ADA = 6;
    private static final Duration TIME_TO_DECIDE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Office office = new Office();
    private final Settings settings = SettingsForTests.of(Map.of());
    private final List<StaffAlerted> called = new ArrayList<>();
    private int reports;

    TakenCaseReleaseTest() {
        office.change("""
                insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                values (6, 'ada', 'ada', 'ADMINISTRATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""");
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** What the job does each minute. Gives who was called. */
    private List<Long> run() {
        NoticingForTests.release(office, settings).look();
        called.clear();
        office.with(desk -> {
            NoticingForTests.caller(desk, office, settings, called::add).look();
            return null;
        });
        return called.stream().flatMap(call -> call.memberIds().stream()).toList();
    }

    private CaseRow row() {
        CaseFilter all = new CaseFilter(CaseFilter.Which.TO_DO, null);
        return office.with(desk -> desk.cases().queue(ADA, all, 0, 5).getFirst());
    }

    private CaseDetails.Heading heading() {
        long id = row().id();
        return office.with(desk -> desk.cases().open(ADA, id).heading());
    }

    private void report(ReportReason reason) {
        office.report(office.post("I cannot go on"), reason, "report-" + reports++);
    }

    private void doing(Consumer<Office.Desk> action) {
        office.with(desk -> {
            action.accept(desk);
            return null;
        });
    }

    private void take(long moderator) {
        CaseRow row = row();
        doing(desk -> desk.moderation().claim(moderator, row.id(), row.version()));
    }

    private void assertFree(HandoverReason reason, long from) {
        assertThat(row().claimedBy()).isNull();
        assertThat(row().state()).isEqualTo(CaseState.OPEN);
        assertThat(told()).containsExactly(new HandoverToTell(row().id(), from, reason));
        List<?> trail = office.with(desk -> desk.em
                .createQuery(
                        "select a.details from AuditEntry a where a.action = :freed and a.actorId is null",
                        String.class)
                .setParameter("freed", AuditAction.CASE_FREED)
                .getResultList());
        assertThat(trail).isEqualTo(List.of("from=" + from + " reason=" + reason));
    }

    private List<HandoverToTell> told() {
        return office.handovers.fired().stream()
                .map(CaseHandedOver::handoverId)
                .map(id -> office.<HandoverToTell>with(desk -> desk.takeOvers().handoverToTell(id)))
                .toList();
    }

    private void assertKept(long by) {
        run();
        assertThat(heading().claimedBy()).isEqualTo(by);
        assertThat(office.handovers.fired()).isEmpty();
    }

    @Test
    void anUrgentCaseWhoseTakerLosesTheRoleCallsAgainWithinTheEscalationTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        assertThat(run()).containsExactly(Office.NORA, Office.OMAR);
        long firstNotice = called.getFirst().noticeId();
        take(Office.NORA);
        office.later(Duration.ofMinutes(1));
        assertThat(run()).as("while she has it").isEmpty();
        office.change("update member set role = 'MEMBER' where id = ?1", Office.NORA);
        office.later(Duration.ofMinutes(1));
        assertThat(run()).as("the next time the job runs").containsExactly(Office.OMAR);
        assertFree(HandoverReason.NOT_THEIRS, Office.NORA);
        long secondNotice = called.getFirst().noticeId();
        assertThat(stillWaiting(firstNotice, secondNotice))
                .as("an old mail is not sent beside the new one")
                .containsExactly(secondNotice);
        assertThat(run()).as("once").isEmpty();
        office.later(PATIENCE);
        assertThat(run()).as("and it goes on to the administrators").containsExactly(ADA);
    }

    private Set<Long> stillWaiting(Long... notices) {
        return office.with(desk -> NoticingForTests.calls(desk.em).stillWaiting(List.of(notices)));
    }

    /** All ways in which somebody comes to look after the case no more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update member set role = 'MEMBER' where id = 3",
                "update member set suspended_until = ?1 where id = 3",
                "update member set suspended_until = ?1, shut_out = true where id = 3",
                "update member set state = 'FORMER' where id = 3",
                "update member set state = 'UNCONFIRMED' where id = 3"
            })
    void whoMayWorkOnItNoMoreLosesIt(String how) {
        report(ReportReason.UNKIND);
        take(Office.NORA);
        assertKept(Office.NORA);
        if (how.contains("?1")) {
            office.change(how, Timestamp.from(office.instant().plusSeconds(60)));
        } else {
            office.change(how);
        }
        assertThat(run()).as("nobody is called for what is not urgent").isEmpty();
        assertFree(HandoverReason.NOT_THEIRS, Office.NORA);
    }

    @Test
    void whoseSuspensionIsOverKeepsIt() {
        report(ReportReason.UNKIND);
        take(Office.NORA);
        office.change("update member set suspended_until = ?1 where id = 3", Timestamp.from(office.instant()));
        assertKept(Office.NORA);
    }

    @Test
    void whoLooksAfterTheGroupNoMoreLosesIt() {
        choose();
        report(ReportReason.UNKIND);
        take(Office.READER);
        assertKept(Office.READER);
        office.database.run(em -> GroupDesk.moderators(em, office).remove(Office.NORA, NERVES, Office.READER));
        run();
        assertFree(HandoverReason.NOT_THEIRS, Office.READER);
    }

    private void choose() {
        office.database.run(em -> GroupDesk.moderators(em, office).choose(Office.NORA, NERVES, "heron27"));
    }

    @Test
    void aCaseThatMovesOutOfTheirGroupIsFreeForThoseOfTheOther() {
        choose();
        report(ReportReason.UNKIND);
        take(Office.READER);
        office.change("""
                insert into forum_group (id, name, name_key, description, mail_name, position, archived, discussion_count, created_at, version)
                values (2, 'Hearts', 'hearts', 'Beating', 'the red group', 2, false, 0, current_timestamp, 1)""");
        office.change("update moderation_case set group_id = 2");
        run();
        assertFree(HandoverReason.NOT_THEIRS, Office.READER);
    }

    @Test
    void whoIsAwayTodayLosesItAndKeepsItIfTheyAreAwayTomorrow() {
        report(ReportReason.UNKIND);
        take(Office.NORA);
        doing(desk -> NoticingForTests.rota(desk, office).addAbsence(Office.OMAR, Office.NORA, "2026-03-03", ""));
        assertKept(Office.NORA);
        office.later(Duration.ofHours(15)); // it is midnight in London
        run();
        assertFree(HandoverReason.AWAY, Office.NORA);
    }

    @Test
    void anUrgentCaseIsFreeAgainIfItIsNotDecidedInTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        office.later(Duration.ofMinutes(5));
        take(Office.NORA);
        office.later(TIME_TO_DECIDE.minusSeconds(1));
        assertKept(Office.NORA);
        office.later(Duration.ofSeconds(1));
        assertThat(run()).containsExactly(Office.NORA, Office.OMAR);
        assertFree(HandoverReason.UNDECIDED, Office.NORA);
    }

    @Test
    void takingItAgainGainsNoTime() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        take(Office.NORA);
        office.later(TIME_TO_DECIDE.minusSeconds(1));
        take(Office.NORA);
        office.later(Duration.ofSeconds(1));
        run();
        assertFree(HandoverReason.UNDECIDED, Office.NORA);
    }

    @Test
    void whoTakesItOverHasTheWholeTimeAnew() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        take(Office.NORA);
        office.later(TIME_TO_DECIDE.minusSeconds(1));
        CaseRow row = row();
        doing(desk -> desk.takeOvers().takeOver(Office.OMAR, row.id(), row.version(), "Nora is at lunch.", "form"));
        office.later(Duration.ofSeconds(1));
        run();
        assertThat(heading().claimedBy()).isEqualTo(Office.OMAR);
        office.later(TIME_TO_DECIDE);
        run();
        assertThat(heading().claimedBy()).isNull();
    }

    @Test
    void anOrdinaryCaseStaysWithItsTakerForLong() {
        report(ReportReason.UNKIND);
        take(Office.NORA);
        office.later(Duration.ofDays(20));
        assertKept(Office.NORA);
    }

    /** Nobody has been called for the worry, because somebody had the case for something else. */
    @Test
    void aCaseThatBecomesUrgentLongAfterItWasTakenIsCalledFor() {
        long post = office.post("I cannot go on");
        office.report(post, ReportReason.UNKIND, "a");
        take(Office.NORA);
        office.later(Duration.ofDays(1));
        assertKept(Office.NORA);
        office.report(post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThat(run()).containsExactly(Office.NORA, Office.OMAR);
        assertFree(HandoverReason.UNDECIDED, Office.NORA);
    }

    private void ask(long moderator) {
        CaseRow row = row();
        String reference = office.with(
                desk -> desk.cases().open(ADA, row.id()).reports().getFirst().reference());
        doing(desk -> desk.letterDesk().ask(moderator, row.id(), row.version(), reference, "Who is it?"));
    }

    /** Nobody is called for a case that waits for an answer, so an urgent one does not wait without a taker. */
    @Test
    void aQuestionDoesNotKeepAnUrgentCaseFromTheOthers() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        ask(Office.NORA);
        office.later(TIME_TO_DECIDE.minusSeconds(1));
        assertThat(run()).isEmpty();
        office.later(Duration.ofSeconds(1));
        assertThat(run()).containsExactly(Office.NORA, Office.OMAR);
        assertFree(HandoverReason.UNDECIDED, Office.NORA);
    }

    @Test
    void anOrdinaryCaseGoesOnWaitingForItsAnswerAndIsUrgentOnceItIsReportedAsThat() {
        long post = office.post("Hm");
        office.report(post, ReportReason.UNKIND, "a");
        ask(Office.NORA);
        office.change("update member set role = 'MEMBER' where id = ?1", Office.NORA);
        run();
        assertThat(heading().state()).isEqualTo(CaseState.ASKED);
        assertThat(heading().claimedBy()).isNull();
        office.report(post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThat(run()).containsExactly(Office.OMAR);
        assertThat(heading().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void whatWaitsForASecondPersonStays() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        take(Office.NORA);
        office.change("update moderation_case set state = 'WAITING'");
        office.change("update member set role = 'MEMBER' where id = ?1", Office.NORA);
        office.later(TIME_TO_DECIDE);
        assertKept(Office.NORA);
    }

    @Test
    void anAppealThatSomebodyHasTakenIsFreeAgainButNotUrgent() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        office.change("update moderation_case set state = 'APPEALED'");
        take(Office.NORA);
        office.later(TIME_TO_DECIDE);
        assertKept(Office.NORA);
        office.change("update member set role = 'MEMBER' where id = ?1", Office.NORA);
        assertThat(run()).isEmpty();
        assertThat(heading().state()).isEqualTo(CaseState.APPEALED);
        assertThat(heading().claimedBy()).isNull();
    }

    /** All had been called when somebody took it and let it go: without a new round nobody would ever hear of it. */
    @Test
    void whoLetsAnUrgentCaseGoHasAllOthersCalledAnew() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        office.later(PATIENCE);
        assertThat(run()).containsExactly(ADA);
        take(Office.NORA);
        CaseRow row = row();
        office.later(Duration.ofMinutes(1));
        doing(desk -> desk.moderation().release(Office.NORA, row.id(), row.version()));
        assertThat(run()).as("but not who let it go").containsExactly(Office.OMAR);
        office.later(PATIENCE);
        assertThat(run()).containsExactly(ADA);
        assertThat(office.handovers.fired()).isEmpty();
    }

    @Test
    void whoCallsOthersAfterAllWereCalledHasThemCalledAnew() {
        report(ReportReason.WORRIED_ABOUT_SOMEONE);
        run();
        office.later(PATIENCE);
        run();
        office.later(Duration.ofMinutes(1));
        take(Office.NORA);
        CaseRow row = row();
        doing(desk -> desk.escalation().escalate(Office.NORA, row.id(), row.version(), "Too much for me", "note"));
        assertThat(run()).containsExactly(Office.OMAR);
    }
}
