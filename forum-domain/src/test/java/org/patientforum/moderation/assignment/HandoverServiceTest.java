package org.patientforum.moderation.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.cases.CaseNote;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.moderation.decisions.SampleDecisions;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Another moderator takes over a case from Nora. */
class HandoverServiceTest {

    private static final String WHY = "Nora is ill, and this cannot wait.";

    private final ModerationFixture fixture = new ModerationFixture();
    private long caseId;

    @BeforeEach
    void openCaseOfNora() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        caseId = fixture.with(services -> services.cases()
                .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                .getFirst()
                .id());
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.NORA, caseId, version());
            return null;
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private CaseDetails file() {
        return fixture.with(services -> services.cases().open(ModerationFixture.OMAR, caseId));
    }

    private int version() {
        return file().heading().version();
    }

    private void takeOver(long actor, String words, String submission) {
        takeOver(actor, version(), words, submission);
    }

    private void takeOver(long actor, int version, String words, String submission) {
        fixture.with(services -> {
            services.takeOver().takeOver(actor, caseId, version, words, submission);
            return null;
        });
    }

    private void decide(long actor, DecisionAction action) {
        fixture.with(services -> services.moderation()
                .decide(actor, caseId, version(), SampleDecisions.of(action, "We looked at your post.")));
    }

    private void changeRole(long member, String role) {
        fixture.database.run(em -> em.createNativeQuery("update member set role = ?1 where id = ?2")
                .setParameter(1, role)
                .setParameter(2, member)
                .executeUpdate());
    }

    private void state(CaseState state) {
        fixture.database.run(em -> em.createNativeQuery("update moderation_case set state = ?1")
                .setParameter(1, state.name())
                .executeUpdate());
    }

    @Test
    void takingOverAssignsTheCaseAndStoresTheReasonAsANote() {
        takeOver(ModerationFixture.OMAR, " " + WHY, "form");
        CaseDetails file = file();
        assertThat(file.heading().claimedBy()).isEqualTo(ModerationFixture.OMAR);
        assertThat(file.heading().state()).isEqualTo(CaseState.CLAIMED);
        assertThat(file.notes())
                .extracting(CaseDetails.NoteLine::words, CaseDetails.NoteLine::author)
                .containsExactly(tuple(WHY, "omar"));
        assertThat(file.history())
                .extracting(AuditLine::action)
                .containsExactly(AuditAction.CASE_CLAIMED, AuditAction.CASE_TAKEN_OVER);
        assertThat(file.history().getLast().details())
                .isEqualTo("from=3 reason=TAKEN_OVER")
                .doesNotContain("ill");
        assertThatThrownBy(() -> decide(ModerationFixture.NORA, DecisionAction.LEAVE))
                .isInstanceOf(CaseTaken.class);
        decide(ModerationFixture.OMAR, DecisionAction.LEAVE);
    }

    /** The preview also states that another moderator has the case. */
    @Test
    void previewInformsThePreviousModerator() {
        int seen = version();
        preview(ModerationFixture.NORA, seen);
        takeOver(ModerationFixture.OMAR, seen, WHY, "form");
        assertThatThrownBy(() -> preview(ModerationFixture.NORA, seen))
                .isInstanceOfSatisfying(
                        CaseTaken.class,
                        notified -> assertThat(notified.key())
                                .as("a page keeps what was typed into it")
                                .endsWith("Meanwhile"));
        assertThatThrownBy(() -> preview(ModerationFixture.OMAR, seen))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        preview(ModerationFixture.OMAR, version());
        decide(ModerationFixture.OMAR, DecisionAction.LEAVE);
        assertThatThrownBy(() -> preview(ModerationFixture.NORA, seen))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseDecidedMeanwhile");
    }

    private void preview(long actor, int version) {
        fixture.with(services -> {
            services.cases().requireActionable(actor, caseId, version);
            return null;
        });
    }

    @Test
    void previousModeratorIsNotifiedOnceIfTheFormIsSentTwice() {
        int seen = version();
        takeOver(ModerationFixture.OMAR, seen, WHY, "form");
        takeOver(ModerationFixture.OMAR, seen, WHY, "form");
        assertThat(fixture.handovers.fired()).hasSize(1);
        HandoverNotice notified = fixture.with(services ->
                services.takeOver().notice(fixture.handovers.fired().getFirst().handoverId()));
        assertThat(notified).isEqualTo(new HandoverNotice(caseId, ModerationFixture.NORA, HandoverReason.TAKEN_OVER));
        assertThat(file().notes()).hasSize(1);
    }

    @Test
    void reasonIsRequired() {
        for (String words : new String[] {null, " ", "x".repeat(CaseNote.MAX_LENGTH + 1)}) {
            assertThatThrownBy(() -> takeOver(ModerationFixture.OMAR, words, "form"))
                    .isInstanceOf(DecisionRefused.class);
        }
        assertThat(file().heading().claimedBy()).isEqualTo(ModerationFixture.NORA);
    }

    /** Cases with a question and appeals can be taken over; proposals, unassigned and decided cases cannot. */
    @Test
    void onlyCasesOfOtherModeratorsCanBeTakenOver() {
        for (CaseState state : List.of(CaseState.CLAIMED, CaseState.ASKED, CaseState.APPEALED)) {
            state(state);
            long next = file().heading().claimedBy() == ModerationFixture.NORA
                    ? ModerationFixture.OMAR
                    : ModerationFixture.NORA;
            takeOver(next, WHY, state.name());
            assertThat(file().heading().claimedBy()).as(state.name()).isEqualTo(next);
            assertThat(file().heading().state()).isEqualTo(state);
        }
        long has = file().heading().claimedBy();
        assertThatThrownBy(() -> takeOver(has, WHY, "own"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        long other = has == ModerationFixture.NORA ? ModerationFixture.OMAR : ModerationFixture.NORA;
        state(CaseState.WAITING);
        assertThatThrownBy(() -> takeOver(other, WHY, "waiting"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        state(CaseState.DECIDED);
        assertThatThrownBy(() -> takeOver(other, WHY, "decided"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseDecidedMeanwhile");
        fixture.database.run(em -> em.createNativeQuery("update moderation_case set state = 'OPEN', claimed_by = null")
                .executeUpdate());
        assertThatThrownBy(() -> takeOver(other, WHY, "free"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        assertThat(file().notes()).as("what failed left no note").hasSize(3);
    }

    @Test
    void takingOverNeedsTheLatestVersion() {
        int seen = version();
        fixture.report(file().heading().target(), ReportReason.ADVERTISING, "b");
        assertThatThrownBy(() -> takeOver(ModerationFixture.OMAR, seen, WHY, "form"))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
    }

    @Test
    void subjectAndUnauthorisedMembersCannotTakeOver() {
        changeRole(ModerationFixture.AUTHOR, "MODERATOR");
        assertThatThrownBy(() -> takeOver(ModerationFixture.AUTHOR, WHY, "own")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> takeOver(ModerationFixture.READER, WHY, "other"))
                .isInstanceOf(NotFound.class);
        assertThat(file().heading().claimedBy()).isEqualTo(ModerationFixture.NORA);
    }

    /** The moderator who decided cannot decide the appeal and must not block it for others. */
    @Test
    void deciderCannotTakeOverTheAppeal() {
        decide(ModerationFixture.NORA, DecisionAction.HIDE);
        long decision = fixture.decisions.fired().getFirst().decisionId();
        changeRole(ModerationFixture.READER, "MODERATOR");
        fixture.with(services -> {
            services.appeals().appeal(ModerationFixture.AUTHOR, decision, "It was a joke.");
            return null;
        });
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.OMAR, caseId, version());
            return null;
        });
        assertThatThrownBy(() -> takeOver(ModerationFixture.NORA, WHY, "mine")).isInstanceOf(NotAllowed.class);
        takeOver(ModerationFixture.READER, WHY, "theirs");
        assertThat(file().heading().claimedBy()).isEqualTo(ModerationFixture.READER);
        assertThat(file().heading().state()).isEqualTo(CaseState.APPEALED);
    }
}
