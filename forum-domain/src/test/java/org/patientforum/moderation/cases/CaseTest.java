package org.patientforum.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.validation.ChangedMeanwhile;

class CaseTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final long NORA = 7;
    private static final long OMAR = 8;

    private final Case reported = new Case(post("as reported"), CaseKind.UNKIND, MONDAY);

    private static TargetSnapshot post(String text) {
        return new TargetSnapshot(ReportTarget.ofPost(3), 1L, 5L, "Title", text, "<p>" + text + "</p>");
    }

    @Test
    void opensWithTheKindAndTextOfTheFirstReport() {
        assertThat(reported.state()).isEqualTo(CaseState.OPEN);
        assertThat(reported.kind()).isEqualTo(CaseKind.UNKIND);
        assertThat(reported.kind().priority()).isEqualTo(3);
        assertThat(reported.snapshot().markdown()).isEqualTo("as reported");
    }

    @Test
    void moreUrgentReportRaisesUrgencyAndDeadline() {
        Instant later = MONDAY.plusSeconds(60);
        reported.addReport(post("changed since"), CaseKind.WORRIED_ABOUT_SOMEONE, later);
        assertThat(reported.kind()).isEqualTo(CaseKind.WORRIED_ABOUT_SOMEONE);
        assertThat(reported.kind().priority()).isEqualTo(1);
        assertThat(reported.times().dueAt()).isEqualTo(later);
        assertThat(reported.snapshot().markdown()).isEqualTo("as reported");
    }

    @Test
    void lessUrgentReportChangesNeitherKindNorDeadline() {
        Instant due = reported.times().dueAt();
        reported.addReport(post("x"), CaseKind.SOMETHING_ELSE, MONDAY.plusSeconds(60));
        assertThat(reported.kind()).isEqualTo(CaseKind.UNKIND);
        assertThat(reported.times().dueAt()).isEqualTo(due);
    }

    @Test
    void deletionRequestDoesNotPostponeTheDeadline() {
        Instant due = reported.times().dueAt();
        reported.addReport(post("x"), CaseKind.DELETION_REQUEST, MONDAY);
        assertThat(reported.kind()).isEqualTo(CaseKind.DELETION_REQUEST);
        assertThat(reported.times().dueAt()).isEqualTo(due);
    }

    @Test
    void reportKeepsTheAssignment() {
        reported.assign(NORA, NORA, 0, MONDAY);
        reported.addReport(post("x"), CaseKind.ADVERTISING, MONDAY);
        assertThat(reported.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(reported.assignment().claimedBy()).isEqualTo(NORA);
    }

    @Test
    void reportAfterTheDecisionReopensWithANewSnapshot() {
        reported.decide(NORA, 0, MONDAY);
        Instant later = MONDAY.plusSeconds(3600);
        reported.addReport(post("edited"), CaseKind.ADVERTISING, later);
        assertThat(reported.state()).isEqualTo(CaseState.OPEN);
        assertThat(reported.assignment().claimedBy()).isNull();
        assertThat(reported.kind()).isEqualTo(CaseKind.ADVERTISING);
        assertThat(reported.times().openedAt()).isEqualTo(later);
        assertThat(reported.snapshot().markdown()).isEqualTo("edited");
    }

    @Test
    void onlyOneModeratorCanClaim() {
        reported.assign(NORA, NORA, 0, MONDAY);
        assertThatThrownBy(() -> reported.assign(OMAR, OMAR, 0, MONDAY)).isInstanceOf(CaseTaken.class);
        assertThatThrownBy(() -> reported.release(OMAR, 0, MONDAY)).isInstanceOf(CaseTaken.class);
        assertThatThrownBy(() -> reported.decide(OMAR, 0, MONDAY)).isInstanceOf(CaseTaken.class);
        reported.release(NORA, 0, MONDAY);
        reported.assign(OMAR, OMAR, 0, MONDAY);
        assertThat(reported.assignment().claimedBy()).isEqualTo(OMAR);
    }

    @Test
    void escalationMakesItUrgentAndUnassigned() {
        reported.assign(NORA, NORA, 0, MONDAY);
        assertThatThrownBy(() -> reported.escalate(OMAR, 0, MONDAY)).isInstanceOf(CaseTaken.class);
        reported.escalate(NORA, 0, MONDAY);
        assertThat(reported.state()).isEqualTo(CaseState.OPEN);
        assertThat(reported.assignment().claimedBy()).isNull();
        assertThat(reported.times().dueAt()).isEqualTo(MONDAY);
    }

    @Test
    void reportsDoNotLowerAnEscalatedPriority() {
        CaseUrgency urgency = new CaseUrgency(CaseKind.UNKIND);
        assertThat(urgency.priority()).isEqualTo(3);
        urgency.escalate(NORA, MONDAY);
        urgency.raiseTo(CaseKind.ADVERTISING);
        assertThat(urgency.priority()).isEqualTo(1);
    }

    @Test
    void waitingCaseCannotBeEscalated() {
        reported.awaitResponse(CaseState.ASKED, NORA, 0, MONDAY);
        assertThatThrownBy(() -> reported.escalate(NORA, 0, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
    }

    @Test
    void decidedCaseCannotBeDecidedAgain() {
        reported.decide(NORA, 0, MONDAY);
        assertThatThrownBy(() -> reported.decide(NORA, 0, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseDecidedMeanwhile");
        assertThatThrownBy(() -> reported.assign(OMAR, OMAR, 0, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseDecidedMeanwhile");
    }

    @Test
    void decisionCanBeCorrectedAfterReopening() {
        assertThatThrownBy(() -> reported.reopen(OMAR, 0, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        reported.decide(NORA, 0, MONDAY);
        reported.reopen(OMAR, 0, MONDAY);
        assertThat(reported.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(reported.assignment().claimedBy()).isEqualTo(OMAR);
        assertThat(reported.snapshot().markdown()).isEqualTo("as reported");
    }

    @Test
    void outdatedVersionIsRejected() {
        assertThatThrownBy(() -> reported.assign(NORA, NORA, 4, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        assertThatThrownBy(() -> reported.decide(NORA, 4, MONDAY))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
    }
}
