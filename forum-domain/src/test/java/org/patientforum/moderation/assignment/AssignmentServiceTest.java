package org.patientforum.moderation.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseColumn;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.Sorting;

/** Nora hands cases over to Omar: one, and all of hers at the end of her turn. */
class AssignmentServiceTest {

    private static final CaseFilter TO_DO = new CaseFilter(CaseFilter.Which.TO_DO, null);

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<CaseRow> rows() {
        return fixture.with(services -> services.cases()
                .queue(ModerationFixture.NORA, TO_DO.in(new Sorting<>(CaseColumn.OPENED_AT, false)), 0, 10));
    }

    private CaseRow report(ReportReason reason) {
        fixture.report(fixture.post("You are all stupid"), reason, "report-" + reports++);
        return rows().getLast();
    }

    private CaseRow claimed(ReportReason reason) {
        CaseRow row = report(reason);
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.NORA, row.id(), row.version());
            return null;
        });
        return rows().getLast();
    }

    private void assign(CaseRow row, Long colleague, String words) {
        fixture.with(services -> {
            services.assignment()
                    .assign(
                            ModerationFixture.NORA,
                            row.id(),
                            row.version(),
                            new HandoverInput(colleague, words, "form"));
            return null;
        });
    }

    private HandoverResult handOverAll(Long colleague) {
        return fixture.with(services -> services.assignment()
                .handOverAll(ModerationFixture.NORA, new HandoverInput(colleague, "See you tomorrow", "form")));
    }

    private CaseDetails file(long id) {
        return fixture.with(services -> services.cases().open(ModerationFixture.OMAR, id));
    }

    private List<HandoverNotice> notices() {
        return fixture.handovers.fired().stream()
                .map(event -> fixture.<HandoverNotice>with(
                        services -> services.takeOver().notice(event.handoverId())))
                .toList();
    }

    @Test
    void freeCaseIsAssignedToAColleagueWhoIsNotified() {
        CaseRow row = report(ReportReason.UNKIND);
        assign(row, ModerationFixture.OMAR, " You know this group ");
        CaseDetails file = file(row.id());
        assertThat(file.heading().claimedByName()).isEqualTo("omar");
        assertThat(file.heading().state()).isEqualTo(CaseState.CLAIMED);
        assertThat(file.notes()).extracting(CaseDetails.NoteLine::words).containsExactly("You know this group");
        assertThat(notices())
                .containsExactly(new HandoverNotice(row.id(), ModerationFixture.OMAR, HandoverReason.ASSIGNED));
    }

    @Test
    void ownCaseIsHandedOverWithoutANote() {
        CaseRow row = claimed(ReportReason.UNKIND);
        assign(row, ModerationFixture.OMAR, " ");
        assertThat(file(row.id()).heading().claimedBy()).isEqualTo(ModerationFixture.OMAR);
        assertThat(file(row.id()).notes()).isEmpty();
        assertThatThrownBy(() -> assign(row, ModerationFixture.OMAR, "")).isInstanceOf(CaseTaken.class);
    }

    /** A member without rights, the author, one who is away, and nobody. */
    @Test
    void caseIsNotAssignedToThoseWhoCannotHaveIt() {
        CaseRow row = claimed(ReportReason.UNKIND);
        fixture.absent.add(ModerationFixture.OMAR);
        fixture.change("update member set role = 'MODERATOR' where id = ?1", ModerationFixture.AUTHOR);
        for (Long colleague : new Long[] {ModerationFixture.READER, ModerationFixture.AUTHOR, ModerationFixture.OMAR}) {
            assertThatThrownBy(() -> assign(row, colleague, ""))
                    .as("to " + colleague)
                    .isInstanceOfSatisfying(
                            DecisionRefused.class,
                            refused -> assertThat(refused.key()).endsWith("colleagueUnfit"));
        }
        for (Long colleague : new Long[] {null, ModerationFixture.NORA}) {
            assertThatThrownBy(() -> assign(row, colleague, ""))
                    .isInstanceOfSatisfying(
                            DecisionRefused.class,
                            refused -> assertThat(refused.key()).endsWith("colleagueMissing"));
        }
        assertThat(file(row.id()).heading().claimedBy()).isEqualTo(ModerationFixture.NORA);
        assertThat(notices()).isEmpty();
    }

    @Test
    void onlyThoseWhoCanHaveTheCaseAreOffered() {
        CaseRow row = report(ReportReason.UNKIND);
        fixture.change("update member set role = 'MODERATOR' where id = ?1", ModerationFixture.AUTHOR);
        assertThat(fixture.<List<Colleague>>with(
                        services -> services.assignment().colleaguesFor(ModerationFixture.NORA, row.id())))
                .containsExactly(new Colleague(ModerationFixture.OMAR, "omar"));
        assertThat(fixture.<List<Colleague>>with(
                        services -> services.assignment().colleagues(ModerationFixture.NORA)))
                .extracting(Colleague::id)
                .containsExactly(ModerationFixture.AUTHOR, ModerationFixture.OMAR);
        fixture.absent.add(ModerationFixture.OMAR);
        assertThat(fixture.<List<Colleague>>with(
                        services -> services.assignment().colleaguesFor(ModerationFixture.NORA, row.id())))
                .isEmpty();
    }

    @Test
    void allOwnCasesAreHandedOverAtTheEndOfATurn() {
        CaseRow first = claimed(ReportReason.UNKIND);
        CaseRow second = claimed(ReportReason.WORRIED_ABOUT_SOMEONE);
        CaseRow proposed = claimed(ReportReason.UNKIND);
        fixture.change("update moderation_case set state = 'WAITING' where id = ?1", proposed.id());
        CaseRow free = report(ReportReason.UNKIND);

        assertThat(handOverAll(ModerationFixture.OMAR)).isEqualTo(new HandoverResult(2, 1));

        assertThat(List.of(first, second)).allSatisfy(row -> {
            assertThat(file(row.id()).heading().claimedBy()).isEqualTo(ModerationFixture.OMAR);
            assertThat(file(row.id()).notes())
                    .extracting(CaseDetails.NoteLine::words)
                    .containsExactly("See you tomorrow");
        });
        assertThat(file(proposed.id()).heading().claimedBy()).isEqualTo(ModerationFixture.NORA);
        assertThat(file(free.id()).heading().claimedBy()).isNull();
        assertThat(handOverAll(ModerationFixture.OMAR)).as("again").isEqualTo(new HandoverResult(0, 1));
    }

    /** An urgent case alerts staff again, except who gave it back. */
    @Test
    void allOwnCasesAreGivenBackIfNobodyIsNamed() {
        CaseRow urgent = claimed(ReportReason.WORRIED_ABOUT_SOMEONE);
        assertThat(handOverAll(null)).isEqualTo(new HandoverResult(1, 0));
        assertThat(file(urgent.id()).heading().state()).isEqualTo(CaseState.OPEN);
        assertThat(fixture.<Boolean>with(services -> services.em
                                .createQuery(
                                        "select c.assignment.releasedBy from ModerationCase c where c.id = :id",
                                        Long.class)
                                .setParameter("id", urgent.id())
                                .getSingleResult()
                        == ModerationFixture.NORA))
                .isTrue();
        assertThat(notices()).isEmpty();
    }
}
