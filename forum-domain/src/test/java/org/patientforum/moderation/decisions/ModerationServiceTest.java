package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditFilter;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.posting.PostState;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

class ModerationServiceTest {

    private static final CaseFilter TO_DO = new CaseFilter(CaseFilter.Which.TO_DO, null);
    private static final DecisionInput HIDE = SampleDecisions.of(DecisionAction.HIDE, "We have hidden your post.");

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private CaseRow onlyCase() {
        List<CaseRow> queue = fixture.with(services -> services.cases().queue(ModerationFixture.NORA, TO_DO, 0, 10));
        assertThat(queue).hasSize(1);
        return queue.getFirst();
    }

    private CaseDetails open(long caseId) {
        return fixture.with(services -> services.cases().open(ModerationFixture.NORA, caseId));
    }

    private long decide(long moderator, CaseRow row, DecisionInput input) {
        return fixture.with(services -> services.moderation().decide(moderator, row.id(), row.version(), input));
    }

    @Test
    void reportsOnOnePostShareOneCase() {
        long post = fixture.post("You are all stupid");
        fixture.report(post, ReportReason.UNKIND, "a");
        fixture.report(new Reporter(null, "10.0.0.2"), post, ReportReason.UNSAFE_ADVICE, "b");
        CaseRow row = onlyCase();
        assertThat(row.kind()).isEqualTo(CaseKind.UNSAFE_ADVICE);
        assertThat(row.reports()).isEqualTo(2);
        assertThat(open(row.id()).reports()).extracting("reporter").containsExactly("heron27", null);
    }

    @Test
    void reopenedCaseLosesTheEscalatedPriority() {
        fixture.report(fixture.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        CaseRow row = onlyCase();
        fixture.with(services -> {
            services.escalation().escalate(ModerationFixture.NORA, row.id(), row.version(), "Who knows tea?", "n");
            return null;
        });
        assertThat(onlyCase().escalated()).isTrue();
        decide(
                ModerationFixture.OMAR,
                onlyCase(),
                SampleDecisions.of(DecisionAction.LEAVE, "Your post stays as it is."));
        int version = open(row.id()).heading().version();
        fixture.with(services -> {
            services.moderation().reopen(ModerationFixture.OMAR, row.id(), version);
            return null;
        });
        assertThat(onlyCase().escalated()).isFalse();
    }

    @Test
    void discussionMemberAndMessageHaveSeparateCases() {
        long post = fixture.post("You are all stupid");
        long discussion = fixture.discussionOf(post);
        fixture.report(post, ReportReason.UNKIND, "a");
        fixture.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "b");
        fixture.report(ReportTarget.ofMember(ModerationFixture.AUTHOR), ReportReason.UNKIND, "c");
        fixture.report(ReportTarget.ofMember(ModerationFixture.AUTHOR), ReportReason.ADVERTISING, "d");
        ReportInput worry =
                new ReportInput(ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, "My neighbour is so sad.");
        fixture.with(services -> services.reporting().contactStaff(new Reporter(null, "10.0.0.2"), worry, "e"));
        List<CaseRow> queue = fixture.with(services -> services.cases().queue(ModerationFixture.NORA, TO_DO, 0, 10));
        assertThat(queue)
                .extracting(row -> row.target() + " " + row.kind() + " " + row.reports())
                .containsExactly(
                        "MESSAGE WORRIED_ABOUT_SOMEONE 1", "POST UNKIND 1", "DISCUSSION UNKIND 1", "MEMBER UNKIND 2");
        CaseDetails message = open(queue.getFirst().id());
        assertThat(message.reports()).extracting("words").containsExactly("My neighbour is so sad.");
        assertThat(message.about()).isNull();
        assertThat(message.possibleActions()).containsExactly(DecisionAction.LEAVE);
        CaseDetails member = open(queue.get(3).id());
        assertThat(member.about()).isEqualTo("dhp444");
        assertThat(member.heading().frozenTitle()).isEqualTo("dhp444");
    }

    @Test
    void decisionOnAMessageNotifiesItsAuthor() {
        ReportInput complaint = new ReportInput(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        fixture.with(services ->
                services.reporting().contactStaff(new Reporter(ModerationFixture.READER, "10.0.0.1"), complaint, "a"));
        CaseRow row = onlyCase();
        assertThat(row.kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(Duration.between(row.openedAt(), row.dueAt())).isEqualTo(Duration.ofDays(30));
        long decision = decide(ModerationFixture.NORA, row, new DecisionInput(DecisionAction.LEAVE, "We are sorry."));
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(decision));
        assertThat(tell.aboutId()).isNull();
        assertThat(tell.reporterIds()).containsExactly(ModerationFixture.READER);
        assertThatThrownBy(() -> fixture.with(services -> services.reporting()
                        .contactStaff(
                                new Reporter(null, "10.0.0.1"),
                                new ReportInput(ReportKind.COMPLAINT, null, null, " "),
                                "b")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyAPostCanBeHidden() {
        fixture.report(ReportTarget.ofMember(ModerationFixture.AUTHOR), ReportReason.UNKIND, "c");
        CaseRow row = onlyCase();
        assertThatThrownBy(() -> decide(ModerationFixture.NORA, row, HIDE)).isInstanceOf(DecisionRefused.class);
        assertThat(onlyCase().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void queueIsSortedByUrgency() {
        fixture.report(fixture.post("one"), ReportReason.ADVERTISING, "a");
        fixture.report(fixture.post("two"), ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        fixture.report(fixture.post("three"), ReportReason.UNSAFE_ADVICE, "c");
        List<CaseRow> queue = fixture.with(services -> services.cases().queue(ModerationFixture.NORA, TO_DO, 0, 2));
        assertThat(queue)
                .extracting(CaseRow::kind)
                .containsExactly(CaseKind.WORRIED_ABOUT_SOMEONE, CaseKind.UNSAFE_ADVICE);
        CaseFilter unkind = new CaseFilter(CaseFilter.Which.TO_DO, CaseKind.ADVERTISING);
        assertThat(fixture.<Long>with(services -> services.cases().count(ModerationFixture.NORA, unkind)))
                .isEqualTo(1);
    }

    @Test
    void decisionChangesThePostAndFiresTheEvent() {
        long post = fixture.post("You are all stupid");
        fixture.report(post, ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        fixture.later(Duration.ofMinutes(38));
        long decision = decide(ModerationFixture.NORA, row, HIDE);

        CaseDetails file = open(row.id());
        assertThat(file.post().state()).isEqualTo(PostState.HIDDEN);
        assertThat(file.heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file.possibleActions())
                .containsExactly(DecisionAction.LEAVE, DecisionAction.RESTORE, DecisionAction.DELETE);
        assertThat(fixture.decisions.fired())
                .containsExactly(
                        new CaseDecided(row.id(), decision, ReportTarget.ofPost(post), ModerationFixture.AUTHOR));
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(decision));
        assertThat(tell.aboutId()).isEqualTo(ModerationFixture.AUTHOR);
        assertThat(tell.message()).isEqualTo("We have hidden your post.");
        assertThat(tell.reporterIds()).containsExactly(ModerationFixture.READER);
        assertThat(fixture.<CaseFigures>with(services -> services.cases().figures(ModerationFixture.NORA)))
                .isEqualTo(new CaseFigures(0, 0, 0, 0, null, Duration.ofMinutes(38)));
    }

    @Test
    void onlyReportersSinceTheLastDecisionAreNotified() {
        long post = fixture.post("Hm");
        fixture.report(post, ReportReason.UNKIND, "a");
        fixture.later(Duration.ofHours(1));
        decide(ModerationFixture.NORA, onlyCase(), new DecisionInput(DecisionAction.LEAVE, "It stays."));
        fixture.later(Duration.ofHours(1));
        fixture.report(new Reporter(ModerationFixture.OMAR, "10.0.0.3"), post, ReportReason.UNKIND, "b");
        fixture.later(Duration.ofHours(1));
        long second = decide(ModerationFixture.NORA, onlyCase(), HIDE);
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(second));
        assertThat(tell.reporterIds()).containsExactly(ModerationFixture.OMAR);
    }

    @Test
    void hiddenPostIsRestoredByAnotherDecision() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        decide(ModerationFixture.NORA, row, HIDE);
        fixture.later(Duration.ofHours(1));
        int version = open(row.id()).heading().version();
        fixture.with(services -> {
            services.moderation().reopen(ModerationFixture.OMAR, row.id(), version);
            return null;
        });
        long second =
                decide(ModerationFixture.OMAR, onlyCase(), new DecisionInput(DecisionAction.RESTORE, "It is back."));
        assertThat(open(row.id()).post().state()).isEqualTo(PostState.VISIBLE);
        assertThat(open(row.id()).decisions()).extracting("by").containsExactly("nora", "omar");
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(second));
        assertThat(tell.reporterIds()).isEmpty();
    }

    @Test
    void auditTrailListsEveryStepWithoutMembersText() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        open(row.id());
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.NORA, row.id(), row.version());
            return null;
        });
        CaseRow claimed = onlyCase();
        assertThat(claimed.claimedBy()).isEqualTo("nora");
        decide(ModerationFixture.NORA, claimed, HIDE);
        List<AuditLine> history = open(row.id()).history();
        assertThat(history)
                .extracting(AuditLine::action)
                .containsExactly(AuditAction.CASE_CLAIMED, AuditAction.CASE_DECIDED);
        AuditFilter looks = new AuditFilter(AuditAction.CASE_VIEWED, "nora", null, null, null, null);
        long looked = fixture.with(services -> services.audit().count(looks));
        assertThat(looked).isEqualTo(2);
        assertThat(history.get(1).details()).contains("action=HIDE").doesNotContain("stupid", "hidden your");
    }

    @Test
    void moderatorsCannotDecideOnTheirOwnPosts() {
        fixture.report(fixture.post("Mine"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        fixture.with(services -> services.em
                .createNativeQuery("update member set role = 'MODERATOR' where id = ?1")
                .setParameter(1, ModerationFixture.AUTHOR)
                .executeUpdate());
        assertThatThrownBy(() -> decide(ModerationFixture.AUTHOR, row, HIDE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void decisionNeedsText() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        assertThatThrownBy(() -> decide(ModerationFixture.NORA, row, SampleDecisions.of(DecisionAction.HIDE, " ")))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() ->
                        decide(ModerationFixture.NORA, row, new DecisionInput(DecisionAction.HIDE, "No reasons.")))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> decide(ModerationFixture.NORA, row, new DecisionInput(null, "Words")))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void concurrentReportMustBeSeenBeforeDeciding() {
        long post = fixture.post("Hm");
        fixture.report(post, ReportReason.UNKIND, "a");
        CaseRow seen = onlyCase();
        fixture.report(new Reporter(null, "10.0.0.2"), post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThatThrownBy(() -> decide(ModerationFixture.NORA, seen, HIDE))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
    }

    /** Every action of a moderator on a case requires that they have read the present text. */
    @ParameterizedTest
    @ValueSource(strings = {"decide", "preview", "confirm", "claim"})
    void concurrentEditMustBeSeenBeforeDeciding(String chosenAction) {
        long post = fixture.post("Hm");
        fixture.report(post, ReportReason.UNKIND, "a");
        if (chosenAction.equals("confirm")) {
            decide(ModerationFixture.NORA, onlyCase(), SampleDecisions.of(DecisionAction.DELETE, "Gone."));
        }
        CaseRow seen = onlyCase();
        fixture.with(services -> {
            services.targetEdits().onEdit(new PostEdited(fixture.discussionOf(post), post, ModerationFixture.AUTHOR));
            return null;
        });
        assertThatThrownBy(() -> fixture.with(services -> {
                    switch (chosenAction) {
                        case "decide" ->
                            services.moderation().decide(ModerationFixture.OMAR, seen.id(), seen.version(), HIDE);
                        case "preview" ->
                            services.cases().requireActionable(ModerationFixture.OMAR, seen.id(), seen.version());
                        case "confirm" ->
                            services.moderation().confirm(ModerationFixture.OMAR, seen.id(), seen.version());
                        default -> services.moderation().claim(ModerationFixture.OMAR, seen.id(), seen.version());
                    }
                    return null;
                }))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
    }

    @Test
    void oneOfTwoConcurrentClaimsFails() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        Throwable second = secondOfTwo(
                services -> services.moderation().claim(ModerationFixture.NORA, row.id(), row.version()),
                services -> services.moderation().claim(ModerationFixture.OMAR, row.id(), row.version()));
        assertThat(second).isInstanceOf(CaseTaken.class);
        assertThat(onlyCase().claimedBy()).isEqualTo("nora");
    }

    @Test
    void oneOfTwoConcurrentDecisionsFails() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        DecisionInput leave = new DecisionInput(DecisionAction.LEAVE, "It stays.");
        Throwable second = secondOfTwo(
                services -> services.moderation().decide(ModerationFixture.NORA, row.id(), row.version(), HIDE),
                services -> services.moderation().decide(ModerationFixture.OMAR, row.id(), row.version(), leave));
        assertThat(second).isInstanceOf(ChangedMeanwhile.class).hasMessage("caseDecidedMeanwhile");
        assertThat(open(row.id()).decisions()).extracting("by").containsExactly("nora");
        assertThat(open(row.id()).post().state()).isEqualTo(PostState.HIDDEN);
    }

    /**
     * The first transaction has acted but not committed when the second begins. The second waits for the lock, then
     * sees the change.
     */
    private Throwable secondOfTwo(
            java.util.function.Consumer<ModerationFixture.Services> first,
            java.util.function.Consumer<ModerationFixture.Services> second) {
        try (EntityManager one = fixture.database.entityManager()) {
            one.getTransaction().begin();
            first.accept(fixture.new Services(one));
            CompletableFuture<Throwable> other =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> fixture.with(services -> {
                        second.accept(services);
                        return null;
                    })));
            one.getTransaction().commit();
            return other.join();
        }
    }
}
