package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.TargetState;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.Reporter;

/** The service takes the decisions that fit what they are about, whatever kind of case it is, and no others. */
class AllowedDecisionsTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private long waiting() {
        return fixture.with(desk -> desk.em
                .createQuery("select count(h) from HeldPost h", Long.class)
                .getSingleResult());
    }

    /** A case of this kind about something that stands so. Gives its id. */
    private long caseOf(TargetState standing, CaseKind kind) {
        ReportTarget target = target(standing);
        fixture.report(target, ReportReason.UNKIND, "fit-" + reports++);
        fixture.later(Duration.ofHours(6)); // nobody reports so much at once
        long caseId = fixture.with(desk -> desk.cases().forTarget(target).orElseThrow().id());
        fixture.change(
                "update moderation_case set kind = ?1, priority = ?2 where id = ?3",
                kind.name(),
                kind.priority(),
                caseId);
        stand(target.id(), standing);
        return caseId;
    }

    private ReportTarget target(TargetState standing) {
        return standing == TargetState.NO_POST
                ? ReportTarget.ofMember(ModerationFixture.AUTHOR)
                : ReportTarget.ofPost(fixture.post("Post " + reports));
    }

    private void stand(long postId, TargetState standing) {
        switch (standing) {
            case NO_POST, VISIBLE -> {}
            case VISIBLE_WITH_HELD_CHANGE -> hold(postId, "'Changed', '<p>Changed</p>', 1");
            case HELD -> {
                fixture.change("update post set state = 'HELD', number = -1 * id where id = ?1", postId);
                hold(postId, "null, null, null");
            }
            case HIDDEN_WITH_HELD_CHANGE -> {
                hold(postId, "'Changed', '<p>Changed</p>', 1");
                fixture.change("update post set state = 'HIDDEN' where id = ?1", postId);
            }
            case HIDDEN, WITHDRAWN, DELETED ->
                fixture.change("update post set state = ?1 where id = ?2", standing.name(), postId);
        }
    }

    private void hold(long postId, String change) {
        String row = """
                insert into held_post (post_id, author_id, state, reason, watched, held_since, markdown, html, renderer_version,
                    words_to_author, rewordings, version)
                values (?1, ?2, 'WAITING', 'WATCHED_WORD', 'cure', current_timestamp, %s, '', 0, 0)""";
        fixture.change(row.formatted(change), postId, ModerationFixture.AUTHOR);
    }

    private void decide(long caseId, DecisionAction action) {
        fixture.with(desk -> {
            int version = desk.em.find(Case.class, caseId).version();
            return desk.moderation()
                    .decide(ModerationFixture.NORA, caseId, version, SampleDecisions.of(action, "We looked at it."));
        });
    }

    private String standing(long caseId) {
        return fixture.with(desk -> {
            CaseDetails file = desk.cases().open(ModerationFixture.NORA, caseId);
            return file.targetState() + " " + file.heading().state() + " "
                    + file.decisions().size();
        });
    }

    @ParameterizedTest
    @EnumSource
    void decisionIsAcceptedOnlyInStatesThatAllowIt(TargetState standing) {
        for (CaseKind kind : CaseKind.values()) {
            for (DecisionAction action : DecisionAction.values()) {
                long caseId = caseOf(standing, kind);
                String before = standing(caseId);
                Throwable thrown = catchThrowable(() -> decide(caseId, action));
                String what = "%s on %s, a case of %s".formatted(action, standing, kind);
                if (standing.allows(action)) {
                    assertThat(thrown).as(what).isNull();
                    assertThat(standing(caseId)).as(what).endsWith(action.irreversible() ? "WAITING 1" : "DECIDED 1");
                } else {
                    assertThat(thrown).as(what).isInstanceOf(DecisionRefused.class);
                    assertThat(standing(caseId)).as(what).isEqualTo(before);
                }
                fixture.change("delete from measure");
                fixture.change("delete from decision");
                fixture.change("update moderation_case set state = 'DECIDED'");
            }
        }
    }

    /** Also the message to staff and the discussion: neither has a state that a decision changes. */
    @Test
    void discussionAndMessageAllowOnlyLeave() {
        long discussion = fixture.discussionOf(fixture.post("Hello"));
        fixture.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "discussion");
        ReportInput words = new ReportInput(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        fixture.with(desk ->
                desk.reporting().contactStaff(new Reporter(ModerationFixture.READER, "10.0.0.1"), words, "message"));
        for (CaseRow row : fixture.with(desk ->
                desk.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9))) {
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
    void deletionDiscardsTheHeldChange() {
        for (TargetState standing : new TargetState[] {TargetState.HELD, TargetState.VISIBLE_WITH_HELD_CHANGE}) {
            long caseId = caseOf(standing, CaseKind.HELD_POST);
            decide(caseId, DecisionAction.DELETE);
            fixture.with(desk -> {
                int version = desk.cases()
                        .open(ModerationFixture.OMAR, caseId)
                        .heading()
                        .version();
                desk.moderation().confirm(ModerationFixture.OMAR, caseId, version);
                return null;
            });
            assertThat(standing(caseId)).as(standing.name()).isEqualTo("DELETED DECIDED 1");
            assertThat(waiting()).as(standing.name()).isZero();
        }
    }

    /** Readers do not see the post any more, but its change waits: the case is there again for that. */
    @Test
    void decisionThatLeavesAHeldChangeReopensTheCase() {
        long caseId = caseOf(TargetState.VISIBLE_WITH_HELD_CHANGE, CaseKind.UNSAFE_ADVICE);
        decide(caseId, DecisionAction.HIDE);
        told();
        assertThat(standing(caseId)).isEqualTo("HIDDEN_CHANGE_WAITS OPEN 1");
        CaseDetails file = fixture.with(desk -> desk.cases().open(ModerationFixture.OMAR, caseId));
        assertThat(file.heading().kind()).isEqualTo(CaseKind.HELD_POST);
        assertThat(file.heading().frozenMarkdown()).isEqualTo("Changed");
        assertThat(file.heading().claimedBy()).isNull();
    }

    @Test
    void appealDecidedDuringAHeldChangeLeavesTheCaseOpen() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.REDACT);
        long decision = fixture.decisions.fired().getLast().decisionId();
        fixture.with(desk -> {
            desk.appeals().appeal(ModerationFixture.AUTHOR, decision, "It was mine to say.");
            return null;
        });
        hold(
                fixture.with(desk -> desk.cases()
                        .open(ModerationFixture.OMAR, caseId)
                        .heading()
                        .targetId()),
                "'Changed', '<p>Changed</p>', 1");
        fixture.with(desk -> {
            int version =
                    desk.cases().open(ModerationFixture.OMAR, caseId).heading().version();
            return desk.appeals()
                    .decideAppeal(ModerationFixture.OMAR, caseId, version, AppealOutcome.STANDS, "It stays so.");
        });
        told();
        assertThat(standing(caseId)).isEqualTo("VISIBLE_CHANGE_WAITS OPEN 2");
    }

    /** As the container does it within the decision's own transaction. */
    private void told() {
        fixture.with(desk -> {
            desk.holds().onDecided(fixture.decisions.fired().getLast());
            return null;
        });
    }

    @Test
    void decisionWithoutAHeldChangeClosesTheCase() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.HIDE);
        told();
        assertThat(standing(caseId)).isEqualTo("HIDDEN DECIDED 1");
    }

    /** The post is published while its deletion waits for a second person: the proposal can still be confirmed or dropped. */
    @Test
    void proposalOutlivesTheHeldPost() {
        long caseId = caseOf(TargetState.HELD, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.DELETE);
        long postId = fixture.with(desk ->
                desk.cases().open(ModerationFixture.OMAR, caseId).heading().targetId());
        fixture.change("delete from held_post");
        fixture.change("update post set state = 'VISIBLE', number = 7 where id = ?1", postId);
        fixture.with(desk -> {
            HeldPostResolved.End end = HeldPostResolved.End.APPROVED;
            desk.holds()
                    .onResolved(new HeldPostResolved(
                            postId, ModerationFixture.AUTHOR, ModerationFixture.OMAR, end, "Everybody sees it now."));
            return null;
        });
        assertThat(standing(caseId)).isEqualTo("VISIBLE WAITING 2");
        fixture.with(desk -> {
            int version =
                    desk.cases().open(ModerationFixture.OMAR, caseId).heading().version();
            desk.moderation().drop(ModerationFixture.OMAR, caseId, version);
            return null;
        });
        assertThat(standing(caseId)).isEqualTo("VISIBLE CLAIMED 2");
    }

    /** Between the proposal and its confirmation the post became something else. */
    @Test
    void outdatedProposalCannotBeConfirmed() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.DELETE);
        fixture.change("update post set state = 'DELETED'");
        assertThat(catchThrowable(() -> fixture.with(desk -> {
                    int version = desk.cases()
                            .open(ModerationFixture.OMAR, caseId)
                            .heading()
                            .version();
                    desk.moderation().confirm(ModerationFixture.OMAR, caseId, version);
                    return null;
                })))
                .isInstanceOf(DecisionRefused.class);
        assertThat(standing(caseId)).isEqualTo("DELETED WAITING 1");
    }

    /** The queue offers a box for what can be left as it is, and for nothing else. */
    @ParameterizedTest
    @EnumSource
    void queueOffersLeaveWhereAllowed(TargetState standing) {
        long caseId = caseOf(standing, CaseKind.HELD_POST);
        CaseRow row = fixture.with(desk ->
                desk.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9).stream()
                        .filter(one -> one.id() == caseId)
                        .findFirst()
                        .orElseThrow());
        assertThat(row.leavable()).isEqualTo(standing.allows(DecisionAction.LEAVE));
    }
}
