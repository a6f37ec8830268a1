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
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;

/** The service accepts exactly the decisions that the state of the target allows, for every kind of case. */
class AllowedDecisionsTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private int reports;

    @AfterEach
    void close() {
        fixture.close();
    }

    private long waiting() {
        return fixture.with(services -> services.em
                .createQuery("select count(h) from HeldPost h", Long.class)
                .getSingleResult());
    }

    /** Opens a case of this kind about a target in this state and returns its id. */
    private long caseOf(TargetState targetState, CaseKind kind) {
        ReportTarget target = target(targetState);
        fixture.report(target, ReportReason.UNKIND, "fit-" + reports++);
        fixture.later(Duration.ofHours(6)); // avoids the rate limit for reports
        long caseId = fixture.with(
                services -> services.cases().forTarget(target).orElseThrow().id());
        fixture.change(
                "update moderation_case set kind = ?1, priority = ?2 where id = ?3",
                kind.name(),
                kind.priority(),
                caseId);
        setState(target.id(), targetState);
        return caseId;
    }

    private ReportTarget target(TargetState targetState) {
        return targetState == TargetState.NO_POST
                ? ReportTarget.ofMember(ModerationFixture.AUTHOR)
                : ReportTarget.ofPost(fixture.post("Post " + reports));
    }

    private void setState(long postId, TargetState targetState) {
        switch (targetState) {
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
                fixture.change("update post set state = ?1 where id = ?2", targetState.name(), postId);
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
        fixture.with(services -> {
            int version = services.em.find(Case.class, caseId).version();
            return services.moderation()
                    .decide(ModerationFixture.NORA, caseId, version, SampleDecisions.of(action, "We looked at it."));
        });
    }

    private String targetState(long caseId) {
        return fixture.with(services -> {
            CaseDetails details = services.cases().open(ModerationFixture.NORA, caseId);
            return details.targetState() + " " + details.heading().state() + " "
                    + details.decisions().size();
        });
    }

    @ParameterizedTest
    @EnumSource
    void decisionIsAcceptedOnlyInStatesThatAllowIt(TargetState targetState) {
        for (CaseKind kind : CaseKind.values()) {
            for (DecisionAction action : DecisionAction.values()) {
                long caseId = caseOf(targetState, kind);
                String before = targetState(caseId);
                Throwable thrown = catchThrowable(() -> decide(caseId, action));
                String what = "%s on %s, a case of %s".formatted(action, targetState, kind);
                if (targetState.allows(action)) {
                    assertThat(thrown).as(what).isNull();
                    assertThat(targetState(caseId))
                            .as(what)
                            .endsWith(action.irreversible() ? "WAITING 1" : "DECIDED 1");
                } else {
                    assertThat(thrown).as(what).isInstanceOf(DecisionRefused.class);
                    assertThat(targetState(caseId)).as(what).isEqualTo(before);
                }
                fixture.change("delete from measure");
                fixture.change("delete from decision");
                fixture.change("update moderation_case set state = 'DECIDED'");
            }
        }
    }

    /** Discussions and messages to staff have no state that a decision changes. */
    @Test
    void discussionAndMessageAllowOnlyLeave() {
        long discussion = fixture.discussionOf(fixture.post("Hello"));
        fixture.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "discussion");
        ReportInput words = new ReportInput(ReportKind.COMPLAINT, null, null, "Nobody answered me.");
        fixture.with(services -> services.reporting()
                .contactStaff(new Reporter(ModerationFixture.READER, "10.0.0.1"), words, "message"));
        for (CaseRow row : fixture.with(services ->
                services.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9))) {
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
        for (TargetState targetState : new TargetState[] {TargetState.HELD, TargetState.VISIBLE_WITH_HELD_CHANGE}) {
            long caseId = caseOf(targetState, CaseKind.HELD_POST);
            decide(caseId, DecisionAction.DELETE);
            fixture.with(services -> {
                int version = services.cases()
                        .open(ModerationFixture.OMAR, caseId)
                        .heading()
                        .version();
                services.moderation().confirm(ModerationFixture.OMAR, caseId, version);
                return null;
            });
            assertThat(targetState(caseId)).as(targetState.name()).isEqualTo("DELETED DECIDED 1");
            assertThat(waiting()).as(targetState.name()).isZero();
        }
    }

    /** The post is hidden, but its change is still held, so the case is reopened for it. */
    @Test
    void decisionThatLeavesAHeldChangeReopensTheCase() {
        long caseId = caseOf(TargetState.VISIBLE_WITH_HELD_CHANGE, CaseKind.UNSAFE_ADVICE);
        decide(caseId, DecisionAction.HIDE);
        observeDecision();
        assertThat(targetState(caseId)).isEqualTo("HIDDEN_WITH_HELD_CHANGE OPEN 1");
        CaseDetails details = fixture.with(services -> services.cases().open(ModerationFixture.OMAR, caseId));
        assertThat(details.heading().kind()).isEqualTo(CaseKind.HELD_POST);
        assertThat(details.heading().frozenMarkdown()).isEqualTo("Changed");
        assertThat(details.heading().claimedBy()).isNull();
    }

    @Test
    void appealDecidedDuringAHeldChangeLeavesTheCaseOpen() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.REDACT);
        long decision = fixture.decisions.fired().getLast().decisionId();
        fixture.with(services -> {
            services.appeals().appeal(ModerationFixture.AUTHOR, decision, "It was mine to say.");
            return null;
        });
        hold(
                fixture.with(services -> services.cases()
                        .open(ModerationFixture.OMAR, caseId)
                        .heading()
                        .targetId()),
                "'Changed', '<p>Changed</p>', 1");
        fixture.with(services -> {
            int version = services.cases()
                    .open(ModerationFixture.OMAR, caseId)
                    .heading()
                    .version();
            return services.appeals()
                    .decideAppeal(ModerationFixture.OMAR, caseId, version, AppealOutcome.STANDS, "It stays so.");
        });
        observeDecision();
        assertThat(targetState(caseId)).isEqualTo("VISIBLE_WITH_HELD_CHANGE OPEN 2");
    }

    /** Observes the event in the decision's transaction, as the container does. */
    private void observeDecision() {
        fixture.with(services -> {
            services.heldPostCases().onDecided(fixture.decisions.fired().getLast());
            return null;
        });
    }

    @Test
    void decisionWithoutAHeldChangeClosesTheCase() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.HIDE);
        observeDecision();
        assertThat(targetState(caseId)).isEqualTo("HIDDEN DECIDED 1");
    }

    /**
     * The post is published while its deletion waits for a second person. The proposal can still be confirmed or
     * dropped.
     */
    @Test
    void proposalOutlivesTheHeldPost() {
        long caseId = caseOf(TargetState.HELD, CaseKind.HELD_POST);
        decide(caseId, DecisionAction.DELETE);
        long postId = fixture.with(services ->
                services.cases().open(ModerationFixture.OMAR, caseId).heading().targetId());
        fixture.change("delete from held_post");
        fixture.change("update post set state = 'VISIBLE', number = 7 where id = ?1", postId);
        fixture.with(services -> {
            HeldPostResolved.Outcome end = HeldPostResolved.Outcome.APPROVED;
            services.heldPostCases()
                    .onResolved(new HeldPostResolved(
                            postId, ModerationFixture.AUTHOR, ModerationFixture.OMAR, end, "Everybody sees it now."));
            return null;
        });
        assertThat(targetState(caseId)).isEqualTo("VISIBLE WAITING 2");
        fixture.with(services -> {
            int version = services.cases()
                    .open(ModerationFixture.OMAR, caseId)
                    .heading()
                    .version();
            services.moderation().drop(ModerationFixture.OMAR, caseId, version);
            return null;
        });
        assertThat(targetState(caseId)).isEqualTo("VISIBLE CLAIMED 2");
    }

    /** The state of the post changed between the proposal and its confirmation. */
    @Test
    void outdatedProposalCannotBeConfirmed() {
        long caseId = caseOf(TargetState.VISIBLE, CaseKind.UNKIND);
        decide(caseId, DecisionAction.DELETE);
        fixture.change("update post set state = 'DELETED'");
        assertThat(catchThrowable(() -> fixture.with(services -> {
                    int version = services.cases()
                            .open(ModerationFixture.OMAR, caseId)
                            .heading()
                            .version();
                    services.moderation().confirm(ModerationFixture.OMAR, caseId, version);
                    return null;
                })))
                .isInstanceOf(DecisionRefused.class);
        assertThat(targetState(caseId)).isEqualTo("DELETED WAITING 1");
    }

    /** The queue offers LEAVE for exactly those cases that allow it. */
    @ParameterizedTest
    @EnumSource
    void queueOffersLeaveWhereAllowed(TargetState targetState) {
        long caseId = caseOf(targetState, CaseKind.HELD_POST);
        CaseRow row = fixture.with(services ->
                services
                        .cases()
                        .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 9)
                        .stream()
                        .filter(one -> one.id() == caseId)
                        .findFirst()
                        .orElseThrow());
        assertThat(row.leavable()).isEqualTo(targetState.allows(DecisionAction.LEAVE));
    }
}
