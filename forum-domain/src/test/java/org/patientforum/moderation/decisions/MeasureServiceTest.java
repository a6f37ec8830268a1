package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.Wordings;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotFound;

class MeasureServiceTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CaseDetails file() {
        return office.with(desk -> desk.cases()
                .open(
                        Office.NORA,
                        desk.em
                                .createQuery("select c.id from ModerationCase c", Long.class)
                                .getSingleResult()));
    }

    private RequestedMeasure close(String why) {
        return new RequestedMeasure(MeasureKind.CLOSE_DISCUSSION, null, null, why);
    }

    private RequestedMeasure suspend() {
        return new RequestedMeasure(
                MeasureKind.READ_ONLY, office.instant().plus(Duration.ofDays(7)), null, "Insults again.");
    }

    private void decide(DecisionAction action, RequestedMeasure... measures) {
        CaseDetails.Heading heading = file().heading();
        DecisionWording plain = Wordings.of(action, "We have hidden your post.");
        DecisionWording wording =
                new DecisionWording(action, plain.reasons(), plain.wordsToAuthor(), null, List.of(measures));
        office.with(desk -> desk.moderation().decide(Office.NORA, heading.id(), heading.version(), wording));
    }

    private void undo(long measureId) {
        long id = file().heading().id();
        office.with(desk -> {
            desk.measureDesk().undo(Office.OMAR, id, measureId);
            return null;
        });
    }

    private boolean closed() {
        return office.with(desk -> desk.em
                .createQuery("select d.closed from Discussion d", Boolean.class)
                .getSingleResult());
    }

    private boolean suspended() {
        return !office.with(desk -> desk.em
                        .createQuery(
                                "select m.id from ForumMember m where m.id = :id and m.suspendedUntil is not null",
                                Long.class)
                        .setParameter("id", Office.AUTHOR)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void oneDecisionDoesSeveralThingsAndEachIsUndoneByItself() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.HIDE, close("It became unkind."), suspend());
        assertThat(file().post().state()).isEqualTo(PostState.HIDDEN);
        assertThat(closed()).isTrue();
        assertThat(suspended()).isTrue();
        List<MeasureLine> measures = file().measures();
        assertThat(measures).extracting(MeasureLine::undoable).containsExactly(true, true);
        undo(measures.getFirst().id());
        assertThat(closed()).isFalse();
        assertThat(suspended()).isTrue();
        undo(measures.get(1).id());
        assertThat(suspended()).isFalse();
        assertThat(file().measures()).extracting(MeasureLine::undoneBy).containsExactly("omar", "omar");
        assertThat(file().history()).extracting(AuditLine::action).contains(AuditAction.MEASURE_UNDONE);
        assertThatThrownBy(() -> undo(measures.getFirst().id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWaitsForASecondPersonIsDoneWhenItIsConfirmed() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.DELETE, close("It became unkind."));
        assertThat(closed()).isFalse();
        CaseDetails.Heading heading = file().heading();
        office.with(desk -> {
            desk.moderation().confirm(Office.OMAR, heading.id(), heading.version());
            return null;
        });
        assertThat(closed()).isTrue();
    }

    @Test
    void aMeasureNeedsItsReasonAndFitsTheCase() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        assertThatThrownBy(() -> decide(DecisionAction.LEAVE, close(" "))).isInstanceOf(DecisionRefused.class);
        assertThat(file().heading().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aWarningGoesOutAndStays() {
        office.report(office.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.HIDE, new RequestedMeasure(MeasureKind.WARNING, null, null, "Be kind."));
        assertThat(suspended()).isFalse();
        MeasureLine warning = file().measures().getFirst();
        assertThat(warning.doneAt()).isNotNull();
        assertThat(warning.undoable()).isFalse();
        assertThatThrownBy(() -> undo(warning.id())).isInstanceOf(NotFound.class);
        assertThat(office.<List<String>>with(desk -> desk.em
                        .createQuery("select s.words from Sanction s where s.memberId = :id", String.class)
                        .setParameter("id", Office.AUTHOR)
                        .getResultList()))
                .containsExactly("Be kind.");
    }
}
