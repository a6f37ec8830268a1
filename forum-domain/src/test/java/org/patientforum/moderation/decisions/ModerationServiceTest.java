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
import org.patientforum.moderation.Office;
import org.patientforum.moderation.Wordings;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseChangedMeanwhile;
import org.patientforum.moderation.cases.CaseDecidedMeanwhile;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.posting.PostState;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportRefused;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportWording;
import org.patientforum.reporting.Reporter;
import org.patientforum.shared.NotAllowed;

class ModerationServiceTest {

    private static final CaseFilter TO_DO = new CaseFilter(CaseFilter.Which.TO_DO, null);
    private static final DecisionWording HIDE = Wordings.of(DecisionAction.HIDE, "We have hidden your post.");

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CaseRow onlyCase() {
        List<CaseRow> queue = office.with(desk -> desk.cases().queue(Office.NORA, TO_DO, 0, 10));
        assertThat(queue).hasSize(1);
        return queue.getFirst();
    }

    private CaseDetails open(long caseId) {
        return office.with(desk -> desk.cases().open(Office.NORA, caseId));
    }

    private long decide(long moderator, CaseRow row, DecisionWording wording) {
        return office.with(desk -> desk.moderation().decide(moderator, row.id(), row.version(), wording));
    }

    @Test
    void reportsOfOnePostAreOneCase() {
        long post = office.post("You are all stupid");
        office.report(post, ReportReason.UNKIND, "a");
        office.report(new Reporter(null, "10.0.0.2"), post, ReportReason.UNSAFE_ADVICE, "b");
        CaseRow row = onlyCase();
        assertThat(row.kind()).isEqualTo(CaseKind.UNSAFE_ADVICE);
        assertThat(row.reports()).isEqualTo(2);
        assertThat(open(row.id()).reports()).extracting("reporter").containsExactly("heron27", null);
    }

    @Test
    void whatOthersWereCalledToIsOrdinaryAgainOnceItIsTakenUpAnew() {
        office.report(office.post("Buy my tea"), ReportReason.ADVERTISING, "a");
        CaseRow row = onlyCase();
        office.with(desk -> {
            desk.escalation().escalate(Office.NORA, row.id(), row.version(), "Who knows tea?", "n");
            return null;
        });
        assertThat(onlyCase().escalated()).isTrue();
        decide(Office.OMAR, onlyCase(), Wordings.of(DecisionAction.LEAVE, "Your post stays as it is."));
        int version = open(row.id()).heading().version();
        office.with(desk -> {
            desk.moderation().reopen(Office.OMAR, row.id(), version);
            return null;
        });
        assertThat(onlyCase().escalated()).isFalse();
    }

    @Test
    void aDiscussionAMemberAndAMessageHaveCasesOfTheirOwn() {
        long post = office.post("You are all stupid");
        long discussion = office.discussionOf(post);
        office.report(post, ReportReason.UNKIND, "a");
        office.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "b");
        office.report(ReportTarget.ofMember(Office.AUTHOR), ReportReason.UNKIND, "c");
        office.report(ReportTarget.ofMember(Office.AUTHOR), ReportReason.ADVERTISING, "d");
        ReportWording worry = new ReportWording(
                ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, "My neighbour is so sad.");
        office.with(desk -> desk.reporting().tellStaff(new Reporter(null, "10.0.0.2"), worry, "e"));
        List<CaseRow> queue = office.with(desk -> desk.cases().queue(Office.NORA, TO_DO, 0, 10));
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
    void aMessageIsDecidedAndItsWriterIsTold() {
        ReportWording complaint = new ReportWording(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        office.with(desk -> desk.reporting().tellStaff(new Reporter(Office.READER, "10.0.0.1"), complaint, "a"));
        CaseRow row = onlyCase();
        assertThat(row.kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(Duration.between(row.openedAt(), row.dueAt())).isEqualTo(Duration.ofDays(30));
        long decision = decide(Office.NORA, row, new DecisionWording(DecisionAction.LEAVE, "We are sorry."));
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(decision));
        assertThat(tell.aboutId()).isNull();
        assertThat(tell.reporterIds()).containsExactly(Office.READER);
        assertThatThrownBy(() -> office.with(desk -> desk.reporting()
                        .tellStaff(
                                new Reporter(null, "10.0.0.1"),
                                new ReportWording(ReportKind.COMPLAINT, null, null, " "),
                                "b")))
                .isInstanceOf(ReportRefused.class);
    }

    @Test
    void onlyAPostCanBeHidden() {
        office.report(ReportTarget.ofMember(Office.AUTHOR), ReportReason.UNKIND, "c");
        CaseRow row = onlyCase();
        assertThatThrownBy(() -> decide(Office.NORA, row, HIDE)).isInstanceOf(DecisionRefused.class);
        assertThat(onlyCase().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void theQueueBeginsWithWhatIsMostUrgent() {
        office.report(office.post("one"), ReportReason.ADVERTISING, "a");
        office.report(office.post("two"), ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        office.report(office.post("three"), ReportReason.UNSAFE_ADVICE, "c");
        List<CaseRow> queue = office.with(desk -> desk.cases().queue(Office.NORA, TO_DO, 0, 2));
        assertThat(queue)
                .extracting(CaseRow::kind)
                .containsExactly(CaseKind.WORRIED_ABOUT_SOMEONE, CaseKind.UNSAFE_ADVICE);
        CaseFilter unkind = new CaseFilter(CaseFilter.Which.TO_DO, CaseKind.ADVERTISING);
        assertThat(office.<Long>with(desk -> desk.cases().count(Office.NORA, unkind)))
                .isEqualTo(1);
    }

    @Test
    void aDecisionChangesThePostAndIsTold() {
        long post = office.post("You are all stupid");
        office.report(post, ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        office.later(Duration.ofMinutes(38));
        long decision = decide(Office.NORA, row, HIDE);

        CaseDetails file = open(row.id());
        assertThat(file.post().state()).isEqualTo(PostState.HIDDEN);
        assertThat(file.heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file.possibleActions())
                .containsExactly(DecisionAction.LEAVE, DecisionAction.RESTORE, DecisionAction.DELETE);
        assertThat(office.decisions.fired())
                .containsExactly(new CaseDecided(row.id(), decision, ReportTarget.ofPost(post), Office.AUTHOR));
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(decision));
        assertThat(tell.aboutId()).isEqualTo(Office.AUTHOR);
        assertThat(tell.words()).isEqualTo("We have hidden your post.");
        assertThat(tell.reporterIds()).containsExactly(Office.READER);
        assertThat(office.<CaseFigures>with(desk -> desk.cases().figures(Office.NORA)))
                .isEqualTo(new CaseFigures(0, 0, 0, 0, null, Duration.ofMinutes(38)));
    }

    @Test
    void onlyWhoReportedSinceTheLastDecisionIsTold() {
        long post = office.post("Hm");
        office.report(post, ReportReason.UNKIND, "a");
        office.later(Duration.ofHours(1));
        decide(Office.NORA, onlyCase(), new DecisionWording(DecisionAction.LEAVE, "It stays."));
        office.later(Duration.ofHours(1));
        office.report(new Reporter(Office.OMAR, "10.0.0.3"), post, ReportReason.UNKIND, "b");
        office.later(Duration.ofHours(1));
        long second = decide(Office.NORA, onlyCase(), HIDE);
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(second));
        assertThat(tell.reporterIds()).containsExactly(Office.OMAR);
    }

    @Test
    void aHiddenPostIsShownAgainByADecisionOfItsOwn() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        decide(Office.NORA, row, HIDE);
        office.later(Duration.ofHours(1));
        int version = open(row.id()).heading().version();
        office.with(desk -> {
            desk.moderation().reopen(Office.OMAR, row.id(), version);
            return null;
        });
        long second = decide(Office.OMAR, onlyCase(), new DecisionWording(DecisionAction.RESTORE, "It is back."));
        assertThat(open(row.id()).post().state()).isEqualTo(PostState.VISIBLE);
        assertThat(open(row.id()).decisions()).extracting("by").containsExactly("nora", "omar");
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(second));
        assertThat(tell.reporterIds()).isEmpty();
    }

    @Test
    void everyStepIsInTheTrailWithoutAMembersWords() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        open(row.id());
        office.with(desk -> {
            desk.moderation().claim(Office.NORA, row.id(), row.version());
            return null;
        });
        CaseRow claimed = onlyCase();
        assertThat(claimed.claimedBy()).isEqualTo("nora");
        decide(Office.NORA, claimed, HIDE);
        List<AuditLine> history = open(row.id()).history();
        assertThat(history)
                .extracting(AuditLine::action)
                .containsExactly(AuditAction.CASE_CLAIMED, AuditAction.CASE_DECIDED);
        AuditFilter looks = new AuditFilter(AuditAction.CASE_VIEWED, "nora", null, null, null, null);
        long looked = office.with(desk -> desk.audit().count(looks));
        assertThat(looked).isEqualTo(2);
        assertThat(history.get(1).details()).contains("action=HIDE").doesNotContain("stupid", "hidden your");
    }

    @Test
    void nobodyDecidesOnTheirOwnPost() {
        office.report(office.post("Mine"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        office.with(desk -> desk.em
                .createNativeQuery("update member set role = 'MODERATOR' where id = ?1")
                .setParameter(1, Office.AUTHOR)
                .executeUpdate());
        assertThatThrownBy(() -> decide(Office.AUTHOR, row, HIDE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDecisionNeedsWords() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        assertThatThrownBy(() -> decide(Office.NORA, row, Wordings.of(DecisionAction.HIDE, " ")))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> decide(Office.NORA, row, new DecisionWording(DecisionAction.HIDE, "No reasons.")))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> decide(Office.NORA, row, new DecisionWording(null, "Words")))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void aReportInBetweenIsSeenBeforeDeciding() {
        long post = office.post("Hm");
        office.report(post, ReportReason.UNKIND, "a");
        CaseRow seen = onlyCase();
        office.report(new Reporter(null, "10.0.0.2"), post, ReportReason.WORRIED_ABOUT_SOMEONE, "b");
        assertThatThrownBy(() -> decide(Office.NORA, seen, HIDE)).isInstanceOf(CaseChangedMeanwhile.class);
    }

    /** Whatever staff do with a case that they have before them, they have read the text as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"decide", "preview", "confirm", "claim"})
    void aTextThatItsAuthorChangesInBetweenIsReadBeforeDeciding(String deed) {
        long post = office.post("Hm");
        office.report(post, ReportReason.UNKIND, "a");
        if (deed.equals("confirm")) {
            decide(Office.NORA, onlyCase(), Wordings.of(DecisionAction.DELETE, "Gone."));
        }
        CaseRow seen = onlyCase();
        office.with(desk -> {
            desk.changedTargets().onEdit(new PostEdited(office.discussionOf(post), post, Office.AUTHOR));
            return null;
        });
        assertThatThrownBy(() -> office.with(desk -> {
                    switch (deed) {
                        case "decide" -> desk.moderation().decide(Office.OMAR, seen.id(), seen.version(), HIDE);
                        case "preview" -> desk.cases().requireToDo(Office.OMAR, seen.id(), seen.version());
                        case "confirm" -> desk.moderation().confirm(Office.OMAR, seen.id(), seen.version());
                        default -> desk.moderation().claim(Office.OMAR, seen.id(), seen.version());
                    }
                    return null;
                }))
                .isInstanceOf(CaseChangedMeanwhile.class);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsTold() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        Throwable second = secondOfTwo(
                desk -> desk.moderation().claim(Office.NORA, row.id(), row.version()),
                desk -> desk.moderation().claim(Office.OMAR, row.id(), row.version()));
        assertThat(second).isInstanceOf(CaseTaken.class);
        assertThat(onlyCase().claimedBy()).isEqualTo("nora");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        CaseRow row = onlyCase();
        DecisionWording leave = new DecisionWording(DecisionAction.LEAVE, "It stays.");
        Throwable second = secondOfTwo(
                desk -> desk.moderation().decide(Office.NORA, row.id(), row.version(), HIDE),
                desk -> desk.moderation().decide(Office.OMAR, row.id(), row.version(), leave));
        assertThat(second).isInstanceOf(CaseDecidedMeanwhile.class);
        assertThat(open(row.id()).decisions()).extracting("by").containsExactly("nora");
        assertThat(open(row.id()).post().state()).isEqualTo(PostState.HIDDEN);
    }

    /** The first has acted but not committed when the second begins; the second waits for the row, then sees what happened. */
    private Throwable secondOfTwo(
            java.util.function.Consumer<Office.Desk> first, java.util.function.Consumer<Office.Desk> second) {
        try (EntityManager one = office.database.entityManager()) {
            one.getTransaction().begin();
            first.accept(office.new Desk(one));
            CompletableFuture<Throwable> other =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> office.with(desk -> {
                        second.accept(desk);
                        return null;
                    })));
            one.getTransaction().commit();
            return other.join();
        }
    }
}
