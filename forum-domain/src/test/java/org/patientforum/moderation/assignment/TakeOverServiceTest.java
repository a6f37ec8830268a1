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
import org.patientforum.moderation.Office;
import org.patientforum.moderation.Wordings;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.cases.CaseChangedMeanwhile;
import org.patientforum.moderation.cases.CaseDecidedMeanwhile;
import org.patientforum.moderation.cases.CaseNote;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Another moderator takes a case over from Nora, who has it. */
class TakeOverServiceTest {

    private static final String WHY = "Nora is ill, and this cannot wait.";

    private final Office office = new Office();
    private long caseId;

    @BeforeEach
    void noraHasACase() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        caseId = office.with(desk -> desk.cases()
                .queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                .getFirst()
                .id());
        office.with(desk -> {
            desk.moderation().claim(Office.NORA, caseId, version());
            return null;
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CaseDetails file() {
        return office.with(desk -> desk.cases().open(Office.OMAR, caseId));
    }

    private int version() {
        return file().heading().version();
    }

    private void takeOver(long actor, String words, String submission) {
        takeOver(actor, version(), words, submission);
    }

    private void takeOver(long actor, int version, String words, String submission) {
        office.with(desk -> {
            desk.takeOvers().takeOver(actor, caseId, version, words, submission);
            return null;
        });
    }

    private void decide(long actor, DecisionAction action) {
        office.with(desk ->
                desk.moderation().decide(actor, caseId, version(), Wordings.of(action, "We looked at your post.")));
    }

    private void become(long member, String role) {
        office.database.run(em -> em.createNativeQuery("update member set role = ?1 where id = ?2")
                .setParameter(1, role)
                .setParameter(2, member)
                .executeUpdate());
    }

    private void state(CaseState state) {
        office.database.run(em -> em.createNativeQuery("update moderation_case set state = ?1")
                .setParameter(1, state.name())
                .executeUpdate());
    }

    @Test
    void whoTakesItOverHasItAndSaysWhyInANote() {
        takeOver(Office.OMAR, " " + WHY, "form");
        CaseDetails file = file();
        assertThat(file.heading().claimedBy()).isEqualTo(Office.OMAR);
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
        assertThatThrownBy(() -> decide(Office.NORA, DecisionAction.LEAVE)).isInstanceOf(CaseTaken.class);
        decide(Office.OMAR, DecisionAction.LEAVE);
    }

    /** A preview already tells that the case is someone else's, not only the decision. */
    @Test
    void whoLostItLearnsThatBeforeWhatWouldGoOut() {
        int seen = version();
        preview(Office.NORA, seen);
        takeOver(Office.OMAR, seen, WHY, "form");
        assertThatThrownBy(() -> preview(Office.NORA, seen))
                .isInstanceOfSatisfying(
                        CaseTaken.class,
                        told -> assertThat(told.key())
                                .as("a page keeps what was typed into it")
                                .endsWith("Meanwhile"));
        assertThatThrownBy(() -> preview(Office.OMAR, seen)).isInstanceOf(CaseChangedMeanwhile.class);
        preview(Office.OMAR, version());
        decide(Office.OMAR, DecisionAction.LEAVE);
        assertThatThrownBy(() -> preview(Office.NORA, seen)).isInstanceOf(CaseDecidedMeanwhile.class);
    }

    private void preview(long actor, int version) {
        office.with(desk -> {
            desk.cases().requireToDo(actor, caseId, version);
            return null;
        });
    }

    @Test
    void whoHadItIsToldOnceAlsoIfTheFormIsSentTwice() {
        int seen = version();
        takeOver(Office.OMAR, seen, WHY, "form");
        takeOver(Office.OMAR, seen, WHY, "form");
        assertThat(office.handovers.fired()).hasSize(1);
        HandoverToTell told = office.with(desk -> desk.takeOvers()
                .handoverToTell(office.handovers.fired().getFirst().handoverId()));
        assertThat(told).isEqualTo(new HandoverToTell(caseId, Office.NORA, HandoverReason.TAKEN_OVER));
        assertThat(file().notes()).hasSize(1);
    }

    @Test
    void itNeedsWords() {
        for (String words : new String[] {null, " ", "x".repeat(CaseNote.LONGEST + 1)}) {
            assertThatThrownBy(() -> takeOver(Office.OMAR, words, "form")).isInstanceOf(DecisionRefused.class);
        }
        assertThat(file().heading().claimedBy()).isEqualTo(Office.NORA);
    }

    /** A case with a question, too, and an appeal; not what waits for a second person, is free, or is decided. */
    @Test
    void onlyACaseThatAnotherHasIsTakenOver() {
        for (CaseState state : List.of(CaseState.CLAIMED, CaseState.ASKED, CaseState.APPEALED)) {
            state(state);
            long next = file().heading().claimedBy() == Office.NORA ? Office.OMAR : Office.NORA;
            takeOver(next, WHY, state.name());
            assertThat(file().heading().claimedBy()).as(state.name()).isEqualTo(next);
            assertThat(file().heading().state()).isEqualTo(state);
        }
        long has = file().heading().claimedBy();
        assertThatThrownBy(() -> takeOver(has, WHY, "own")).isInstanceOf(CaseChangedMeanwhile.class);
        long other = has == Office.NORA ? Office.OMAR : Office.NORA;
        state(CaseState.WAITING);
        assertThatThrownBy(() -> takeOver(other, WHY, "waiting")).isInstanceOf(CaseChangedMeanwhile.class);
        state(CaseState.DECIDED);
        assertThatThrownBy(() -> takeOver(other, WHY, "decided")).isInstanceOf(CaseDecidedMeanwhile.class);
        office.database.run(em -> em.createNativeQuery("update moderation_case set state = 'OPEN', claimed_by = null")
                .executeUpdate());
        assertThatThrownBy(() -> takeOver(other, WHY, "free")).isInstanceOf(CaseChangedMeanwhile.class);
        assertThat(file().notes()).as("what failed left no note").hasSize(3);
    }

    @Test
    void nobodyTakesOverACaseTheyHaveNotSeenAsItIs() {
        int seen = version();
        office.report(file().heading().target(), ReportReason.ADVERTISING, "b");
        assertThatThrownBy(() -> takeOver(Office.OMAR, seen, WHY, "form")).isInstanceOf(CaseChangedMeanwhile.class);
    }

    @Test
    void notByWhomItIsAboutNorByWhoMayNotWorkOnIt() {
        become(Office.AUTHOR, "MODERATOR");
        assertThatThrownBy(() -> takeOver(Office.AUTHOR, WHY, "own")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> takeOver(Office.READER, WHY, "other")).isInstanceOf(NotFound.class);
        assertThat(file().heading().claimedBy()).isEqualTo(Office.NORA);
    }

    /** Who decided cannot decide the appeal, so they would only keep it from those who can. */
    @Test
    void anAppealIsNotTakenOverByWhoDecided() {
        decide(Office.NORA, DecisionAction.HIDE);
        long decision = office.decisions.fired().getFirst().decisionId();
        become(Office.READER, "MODERATOR");
        office.with(desk -> {
            desk.appeals().appeal(Office.AUTHOR, decision, "It was a joke.");
            return null;
        });
        office.with(desk -> {
            desk.moderation().claim(Office.OMAR, caseId, version());
            return null;
        });
        assertThatThrownBy(() -> takeOver(Office.NORA, WHY, "mine")).isInstanceOf(NotAllowed.class);
        takeOver(Office.READER, WHY, "theirs");
        assertThat(file().heading().claimedBy()).isEqualTo(Office.READER);
        assertThat(file().heading().state()).isEqualTo(CaseState.APPEALED);
    }
}
