package org.patientforum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportWording;
import org.patientforum.reporting.Reporter;

/** The service takes the decisions that fit what they are about, whatever kind of case it is, and no others. */
class DecisionFitTest {

    private final Office office = new Office();
    private int reports;

    @AfterEach
    void close() {
        office.close();
    }

    private long waiting() {
        return office.with(desk -> desk.em
                .createQuery("select count(h) from HeldPost h", Long.class)
                .getSingleResult());
    }

    /** A case of this kind about something that stands so. Gives its id. */
    private long caseOf(Standing standing, CaseKind kind) {
        ReportTarget target = target(standing);
        office.report(target, ReportReason.UNKIND, "fit-" + reports++);
        office.later(Duration.ofHours(6)); // nobody reports so much at once
        long caseId = office.with(desk -> desk.cases().of(target).orElseThrow().id());
        office.change(
                "update moderation_case set kind = ?1, priority = ?2 where id = ?3",
                kind.name(),
                kind.priority(),
                caseId);
        stand(target.id(), standing);
        return caseId;
    }

    private ReportTarget target(Standing standing) {
        return standing == Standing.NO_POST
                ? ReportTarget.ofMember(Office.AUTHOR)
                : ReportTarget.ofPost(office.post("Post " + reports));
    }

    private void stand(long postId, Standing standing) {
        switch (standing) {
            case NO_POST, VISIBLE -> {}
            case VISIBLE_CHANGE_WAITS -> hold(postId, "'Changed', '<p>Changed</p>', 1");
            case HELD -> {
                office.change("update post set state = 'HELD', number = -1 * id where id = ?1", postId);
                hold(postId, "null, null, null");
            }
            case HIDDEN_CHANGE_WAITS -> {
                hold(postId, "'Changed', '<p>Changed</p>', 1");
                office.change("update post set state = 'HIDDEN' where id = ?1", postId);
            }
            case HIDDEN, WITHDRAWN, DELETED ->
                office.change("update post set state = ?1 where id = ?2", standing.name(), postId);
        }
    }

    private void hold(long postId, String change) {
        String row = """
                insert into held_post (post_id, author_id, state, reason, watched, held_since, markdown, html, renderer_version,
                    words_to_author, rewordings, version)
                values (?1, ?2, 'WAITING', 'WATCHED_WORD', 'cure', current_timestamp, %s, '', 0, 0)""";
        office.change(row.formatted(change), postId, Office.AUTHOR);
    }

    private void decide(long caseId, DecisionAction action) {
        office.with(desk -> {
            int version = desk.em.find(Case.class, caseId).version();
            return desk.moderation().decide(Office.NORA, caseId, version, Wordings.of(action, "We looked at it."));
        });
    }

    private String standing(long caseId) {
        return office.with(desk -> {
            CaseDetails file = desk.cases().open(Office.NORA, caseId);
            return file.standing() + " " + file.heading().state() + " "
                    + file.decisions().size();
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachDecisionIsTakenWhereItFitsAndRefusedElsewhere(Standing standing) {
        for (CaseKind kind : CaseKind.values()) {
            for (DecisionAction action : DecisionAction.values()) {
                long caseId = caseOf(standing, kind);
                String before = standing(caseId);
                Throwable thrown = catchThrowable(() -> decide(caseId, action));
                String what = "%s on %s, a case of %s".formatted(action, standing, kind);
                if (standing.fits(action)) {
                    assertThat(thrown).as(what).isNull();
                    assertThat(standing(caseId)).as(what).endsWith(action.forGood() ? "WAITING 1" : "DECIDED 1");
                } else {
                    assertThat(thrown).as(what).isInstanceOf(DecisionRefused.class);
                    assertThat(standing(caseId)).as(what).isEqualTo(before);
                }
                office.change("delete from measure");
                office.change("delete from decision");
                office.change("update moderation_case set state = 'DECIDED'");
            }
        }
    }

    /** Also the message to staff and the discussion: neither has a state that a decision changes. */
    @Test
    void aDiscussionAndAMessageAreLeftAsTheyAre() {
        long discussion = office.discussionOf(office.post("Hello"));
        office.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "discussion");
        ReportWording words = new ReportWording(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        office.with(desk -> desk.reporting().tellStaff(new Reporter(Office.READER, "10.0.0.1"), words, "message"));
        for (CaseRow row : office.with(
                desk -> desk.cases().queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9))) {
            for (DecisionAction action : DecisionAction.values()) {
                if (action != DecisionAction.LEAVE) {
                    assertThat(catchThrowable(() -> decide(row.id(), action)))
                            .as(action + " on " + row.target())
                            .isInstanceOf(DecisionRefused.class);
                }
            }
            decide(row.id(), DecisionAction.LEAVE);
        }
    }

    @Test
    void whatIsDeletedTakesTheChangeThatWaitsWithIt() {
        for (Standing standing : new Standing[] {Standing.HELD, Standing.VISIBLE_CHANGE_WAITS}) {
            long caseId = caseOf(standing, CaseKind.HELD_POST);
            decide(caseId, DecisionAction.DELETE);
            office.with(desk -> {
                int version = desk.cases().open(Office.OMAR, caseId).heading().version();
                desk.moderation().confirm(Office.OMAR, caseId, version);
                return null;
            });
            assertThat(standing(caseId)).as(standing.name()).isEqualTo("DELETED DECIDED 1");
            assertThat(waiting()).as(standing.name()).isZero();
        }
    }

    /** Readers do not see the post any more, but its change waits: the case is there again for that. */
    @Test
    void whatStillWaitsAfterADecisionHasItsCaseOpenedAgain() {
        long caseId = caseOf(Standing.VISIBLE_CHANGE_WAITS, CaseKind.UNSAFE_ADVICE);
        decide(caseId, DecisionAction.HIDE);
        told();
        assertThat(standing(caseId)).isEqualTo("HIDDEN_CHANGE_WAITS OPEN 1");
        CaseDetails file = office.with(desk -> desk.cases().open(Office.OMAR, caseId));
        assertThat(file.heading().kind()).isEqualTo(CaseKind.HELD_POST);
        assertThat(file.heading().frozenMarkdown()).isEqualTo("Changed");
        assertThat(file.heading().claimedBy()).isNull();
    }

    @Test
    void anAppealThatIsDecidedWhileSomethingWaitsLeavesItsCaseOpen() {
        long caseId = caseOf(Standing.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.REDACT);
        long decision = office.decisions.fired().getLast().decisionId();
        office.with(desk -> {
            desk.appeals().appeal(Office.AUTHOR, decision, "It was mine to say.");
            return null;
        });
        hold(
                office.with(
                        desk -> desk.cases().open(Office.OMAR, caseId).heading().targetId()),
                "'Changed', '<p>Changed</p>', 1");
        office.with(desk -> {
            int version = desk.cases().open(Office.OMAR, caseId).heading().version();
            return desk.appeals().decideAppeal(Office.OMAR, caseId, version, AppealOutcome.STANDS, "It stays so.");
        });
        told();
        assertThat(standing(caseId)).isEqualTo("VISIBLE_CHANGE_WAITS OPEN 2");
    }

    /** As the container does it within the decision's own transaction. */
    private void told() {
        office.with(desk -> {
            desk.holds().onDecided(office.decisions.fired().getLast());
            return null;
        });
    }

    @Test
    void aDecisionAfterWhichNothingWaitsClosesTheCase() {
        long caseId = caseOf(Standing.VISIBLE, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.HIDE);
        told();
        assertThat(standing(caseId)).isEqualTo("HIDDEN DECIDED 1");
    }

    /** The post is published while its deletion waits for a second person: the proposal can still be confirmed or dropped. */
    @Test
    void aProposalOutlivesWhatWaited() {
        long caseId = caseOf(Standing.HELD, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.DELETE);
        long postId = office.with(
                desk -> desk.cases().open(Office.OMAR, caseId).heading().targetId());
        office.change("delete from held_post");
        office.change("update post set state = 'VISIBLE', number = 7 where id = ?1", postId);
        office.with(desk -> {
            HeldPostResolved.End end = HeldPostResolved.End.APPROVED;
            desk.holds()
                    .onEnded(new HeldPostResolved(postId, Office.AUTHOR, Office.OMAR, end, "Everybody sees it now."));
            return null;
        });
        assertThat(standing(caseId)).isEqualTo("VISIBLE WAITING 2");
        office.with(desk -> {
            int version = desk.cases().open(Office.OMAR, caseId).heading().version();
            desk.moderation().drop(Office.OMAR, caseId, version);
            return null;
        });
        assertThat(standing(caseId)).isEqualTo("VISIBLE CLAIMED 2");
    }

    /** Between the proposal and its confirmation the post became something else. */
    @Test
    void whatDoesNotFitAnyMoreIsNotConfirmed() {
        long caseId = caseOf(Standing.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.DELETE);
        office.change("update post set state = 'DELETED'");
        assertThat(catchThrowable(() -> office.with(desk -> {
                    int version =
                            desk.cases().open(Office.OMAR, caseId).heading().version();
                    desk.moderation().confirm(Office.OMAR, caseId, version);
                    return null;
                })))
                .isInstanceOf(DecisionRefused.class);
        assertThat(standing(caseId)).isEqualTo("DELETED WAITING 1");
    }

    /** The queue offers a box for what can be left as it is, and for nothing else. */
    @ParameterizedTest
    @EnumSource
    void theQueueOffersToLeaveWhatCanBeLeft(Standing standing) {
        long caseId = caseOf(standing, CaseKind.HELD_POST);
        CaseRow row = office.with(desk ->
                desk.cases().queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9).stream()
                        .filter(one -> one.id() == caseId)
                        .findFirst()
                        .orElseThrow());
        assertThat(row.leavable()).isEqualTo(standing.fits(DecisionAction.LEAVE));
    }
}
