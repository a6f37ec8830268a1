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
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotFound;

class MeasureServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private CaseDetails details() {
        return fixture.with(services -> services.cases()
                .open(
                        ModerationFixture.NORA,
                        services.em
                                .createQuery("select c.id from ModerationCase c", Long.class)
                                .getSingleResult()));
    }

    private MeasureRequest close(String why) {
        return new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, why);
    }

    private MeasureRequest suspend() {
        return new MeasureRequest(
                MeasureKind.READ_ONLY, fixture.instant().plus(Duration.ofDays(7)), null, "Insults again.");
    }

    private void decide(DecisionAction action, MeasureRequest... measures) {
        CaseDetails.Heading heading = details().heading();
        DecisionInput plain = SampleDecisions.of(action, "We have hidden your post.");
        DecisionInput input =
                new DecisionInput(action, plain.reasons(), plain.wordsToAuthor(), null, List.of(measures));
        fixture.with(services ->
                services.moderation().decide(ModerationFixture.NORA, heading.id(), heading.version(), input));
    }

    private void undo(long measureId) {
        long id = details().heading().id();
        fixture.with(services -> {
            services.measureService().undo(ModerationFixture.OMAR, id, measureId);
            return null;
        });
    }

    private boolean closed() {
        return fixture.with(services -> services.em
                .createQuery("select d.closed from Discussion d", Boolean.class)
                .getSingleResult());
    }

    private boolean suspended() {
        return !fixture.with(services -> services.em
                        .createQuery(
                                "select m.id from ForumMember m where m.id = :id and m.suspendedUntil is not null",
                                Long.class)
                        .setParameter("id", ModerationFixture.AUTHOR)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void measuresOfOneDecisionAreUndoneSeparately() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.HIDE, close("It became unkind."), suspend());
        assertThat(details().post().state()).isEqualTo(PostState.HIDDEN);
        assertThat(closed()).isTrue();
        assertThat(suspended()).isTrue();
        List<MeasureLine> measures = details().measures();
        assertThat(measures).extracting(MeasureLine::undoable).containsExactly(true, true);
        undo(measures.getFirst().id());
        assertThat(closed()).isFalse();
        assertThat(suspended()).isTrue();
        undo(measures.get(1).id());
        assertThat(suspended()).isFalse();
        assertThat(details().measures()).extracting(MeasureLine::undoneBy).containsExactly("omar", "omar");
        assertThat(details().history()).extracting(AuditLine::action).contains(AuditAction.MEASURE_UNDONE);
        assertThatThrownBy(() -> undo(measures.getFirst().id())).isInstanceOf(NotFound.class);
    }

    @Test
    void measuresOfAProposalAreExecutedOnConfirmation() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.DELETE, close("It became unkind."));
        assertThat(closed()).isFalse();
        CaseDetails.Heading heading = details().heading();
        fixture.with(services -> {
            services.moderation().confirm(ModerationFixture.OMAR, heading.id(), heading.version());
            return null;
        });
        assertThat(closed()).isTrue();
    }

    @Test
    void measureNeedsAReasonAndMustFitTheCase() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        assertThatThrownBy(() -> decide(DecisionAction.LEAVE, close(" "))).isInstanceOf(DecisionRefused.class);
        assertThat(details().heading().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void warningCannotBeUndone() {
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        decide(DecisionAction.HIDE, new MeasureRequest(MeasureKind.WARNING, null, null, "Be kind."));
        assertThat(suspended()).isFalse();
        MeasureLine warning = details().measures().getFirst();
        assertThat(warning.doneAt()).isNotNull();
        assertThat(warning.undoable()).isFalse();
        assertThatThrownBy(() -> undo(warning.id())).isInstanceOf(NotFound.class);
        assertThat(fixture.<List<String>>with(services -> services.em
                        .createQuery("select s.words from Sanction s where s.memberId = :id", String.class)
                        .setParameter("id", ModerationFixture.AUTHOR)
                        .getResultList()))
                .containsExactly("Be kind.");
    }
}
