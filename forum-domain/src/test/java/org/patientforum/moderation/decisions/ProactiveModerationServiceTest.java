package org.patientforum.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.appeals.StatementOfReasons;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFigures;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Moderation without a report also creates a case and a statement of reasons, and can be appealed. Deletion of
 * content needs two members of staff.
 */
class ProactiveModerationServiceTest {

    private static final PostNumbers ALL = PostNumbers.of("1-9", List.of());

    private final ModerationFixture fixture = new ModerationFixture();
    private long discussion;
    private long opening;

    @BeforeEach
    void startDiscussion() {
        opening = fixture.post("Call my nurse Hilda");
        discussion = fixture.discussionOf(opening);
        fixture.database.run(em -> {
            PostingFixture.reply(em, discussion, ModerationFixture.READER, "I did.", null);
            PostingFixture.reply(em, discussion, ModerationFixture.NORA, "I am staff.", null);
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void perform(Consumer<ProactiveModerationService> action) {
        fixture.with(services -> {
            action.accept(services.proactiveModeration());
            return null;
        });
    }

    private List<DeletionProposal> proposed() {
        return fixture.with(services -> services.proactiveModeration().proposals(discussion));
    }

    private int decideAll(long actor, DecisionAction action) {
        return decideAll(actor, action, texts(action));
    }

    private int decideAll(long actor, DecisionAction action, Map<Long, String> seen) {
        DecisionInput input = SampleDecisions.of(action, "We looked at it ourselves.");
        return fixture.with(services -> services.proactiveModeration().decideAll(actor, discussion, ALL, seen, input));
    }

    private Map<Long, String> texts(DecisionAction action) {
        return fixture.with(services -> services.proactiveModeration().fingerprints(discussion, ALL, action));
    }

    /** If one of several posts was edited after staff read it, none is decided. */
    @Test
    void decidesNoneIfATextHasChanged() {
        Map<Long, String> seen = texts(DecisionAction.HIDE);
        fixture.change("update post set markdown = 'Sorry, taken back.' where number = 2");
        assertThatThrownBy(() -> decideAll(ModerationFixture.NORA, DecisionAction.HIDE, seen))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.key()).isEqualTo("postNumbers.changed");
                    assertThat(refused.arguments()).containsExactly(2);
                });
        assertThat(states()).isEqualTo("[VISIBLE, VISIBLE, VISIBLE]");
    }

    private String states() {
        return fixture.with(services -> services.em
                .createQuery("select p.state from Post p order by p.number", PostState.class)
                .getResultList()
                .toString());
    }

    private Object count(String sql) {
        return fixture.with(services -> services.em.createNativeQuery(sql).getSingleResult());
    }

    @Test
    void takingUpOpensAndAssignsTheCaseOnce() {
        long first = fixture.with(services ->
                services.proactiveModeration().takeUp(ModerationFixture.NORA, ReportTarget.ofPost(opening)));
        long second = fixture.with(services ->
                services.proactiveModeration().takeUp(ModerationFixture.OMAR, ReportTarget.ofPost(opening)));
        assertThat(second).isEqualTo(first);
        CaseDetails details = fixture.with(services -> services.cases().open(ModerationFixture.OMAR, first));
        assertThat(details.heading().claimedBy()).isEqualTo(ModerationFixture.NORA);
        assertThat(details.heading().kind()).isEqualTo(CaseKind.SOMETHING_ELSE);
        CaseFigures figures = fixture.with(services -> services.cases().figures(ModerationFixture.OMAR));
        assertThat(figures.open()).isEqualTo(1);
        assertThat(details.history()).extracting(AuditLine::action).contains(AuditAction.CASE_TAKEN_UP);
    }

    @Test
    void hidesSeveralPostsButNotTheActorsOwn() {
        assertThat(decideAll(ModerationFixture.NORA, DecisionAction.HIDE)).isEqualTo(2);
        assertThat(states()).isEqualTo("[HIDDEN, HIDDEN, VISIBLE]");
        assertThat(fixture.decisions.fired())
                .extracting(CaseDecided::aboutId)
                .containsExactly(ModerationFixture.AUTHOR, ModerationFixture.READER);
        CaseDecided notified = fixture.decisions.fired().get(1);
        StatementOfReasons statement =
                fixture.with(services -> services.appeals().statement(ModerationFixture.READER, notified.decisionId()));
        assertThat(statement.words()).isEqualTo("We looked at it ourselves.");
        assertThat(statement.appealableAt(fixture.instant())).isTrue();
        assertThat(fixture.with(services -> services.cases().figures(ModerationFixture.NORA))
                        .median())
                .as("nobody waited")
                .isNull();
        assertThat(decideAll(ModerationFixture.OMAR, DecisionAction.RESTORE)).isEqualTo(2);
        assertThat(states()).isEqualTo("[VISIBLE, VISIBLE, VISIBLE]");
    }

    @Test
    void skipsPostsOfCasesThatOthersWorkOn() {
        fixture.report(opening, ReportReason.UNKIND, "a");
        perform(services -> services.takeUp(ModerationFixture.OMAR, ReportTarget.ofPost(opening)));
        assertThat(decideAll(ModerationFixture.NORA, DecisionAction.HIDE)).isEqualTo(1);
        assertThat(states()).isEqualTo("[VISIBLE, HIDDEN, VISIBLE]");
    }

    @Test
    void deletingADiscussionNeedsTwoPersons() {
        fixture.database.run(em -> em.createNativeQuery("update forum_group set discussion_count = 1 where id = 1")
                .executeUpdate());
        assertThat(decideAll(ModerationFixture.OMAR, DecisionAction.DELETE)).isEqualTo(3);
        assertThat(states()).isEqualTo("[VISIBLE, VISIBLE, VISIBLE]");
        assertThat(proposed())
                .extracting(DeletionProposal::number, DeletionProposal::by)
                .containsExactly(tuple(1, "omar"), tuple(2, "omar"), tuple(3, "omar"));
        List<DeletionProposal> waiting = proposed();
        int alone =
                fixture.with(services -> services.proactiveModeration().confirmAll(ModerationFixture.OMAR, waiting));
        assertThat(alone).as("by who proposed it").isZero();
        int confirmed =
                fixture.with(services -> services.proactiveModeration().confirmAll(ModerationFixture.NORA, waiting));
        assertThat(confirmed).as("all but her own").isEqualTo(2);
        assertThat(states()).isEqualTo("[DELETED, DELETED, VISIBLE]");
        assertThat(count("select discussion_count from forum_group where id = 1"))
                .as("her reply can still be seen")
                .isEqualTo(1);
        int dropped =
                fixture.with(services -> services.proactiveModeration().dropAll(ModerationFixture.OMAR, proposed()));
        assertThat(dropped).isEqualTo(1);
        assertThat(proposed()).isEmpty();
    }

    /** The second person confirms only what they have read. */
    @Test
    void changedProposalIsNotConfirmed() {
        decideAll(ModerationFixture.OMAR, DecisionAction.DELETE);
        List<DeletionProposal> seen = proposed();
        fixture.with(services -> services.proactiveModeration().dropAll(ModerationFixture.OMAR, seen));
        decideAll(ModerationFixture.OMAR, DecisionAction.DELETE);
        assertThatThrownBy(() -> fixture.with(
                        services -> services.proactiveModeration().confirmAll(ModerationFixture.NORA, seen)))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("caseChangedMeanwhile");
        assertThat(states()).isEqualTo("[VISIBLE, VISIBLE, VISIBLE]");
    }

    /** The author edited the post after staff read it; the new version may contain the information to be removed. */
    @Test
    void concurrentlyChangedTextIsNotRedacted() {
        String seen = RandomTokens.hash("an older text");
        DecisionInput input = SampleDecisions.of(DecisionAction.REDACT, "We took a name out.");
        assertThatThrownBy(() -> fixture.with(services -> {
                    services.proactiveModeration()
                            .redact(ModerationFixture.NORA, opening, "Call my nurse", seen, input);
                    return null;
                }))
                .isInstanceOf(EditConflict.class);
        assertThat(text()).isEqualTo("Call my nurse Hilda");
    }

    @Test
    void redactionNotifiesTheAuthorAndIsRevertedByAnAppeal() {
        DecisionInput input = SampleDecisions.of(DecisionAction.REDACT, "We took a name out.");
        String seen = RandomTokens.hash(text());
        perform(services -> services.redact(ModerationFixture.NORA, opening, "Call my nurse", seen, input));
        assertThat(text()).isEqualTo("Call my nurse");
        CaseDecided notified = fixture.decisions.fired().getFirst();
        perform(services -> assertThatThrownBy(() -> services.redact(
                        ModerationFixture.NORA, opening, "Call", seen, new DecisionInput(DecisionAction.REDACT, "x")))
                .isInstanceOf(DecisionRefused.class));
        appeal(notified);
        assertThat(text()).isEqualTo("Call my nurse Hilda");
    }

    @Test
    void memberWarningCanBeAppealedAndRestrictionEnds() {
        long caseId = fixture.with(services -> services.proactiveModeration()
                .takeUp(ModerationFixture.NORA, ReportTarget.ofMember(ModerationFixture.AUTHOR)));
        Instant until = fixture.instant().plusSeconds(900_000);
        MeasureRequest measure = new MeasureRequest(MeasureKind.READ_ONLY, until, null, "Three rude posts.");
        DecisionInput plain = SampleDecisions.of(DecisionAction.LEAVE, "You can only read for some days.");
        DecisionInput unreasoned = new DecisionInput(
                DecisionAction.LEAVE, DecisionInput.Reasons.NONE, plain.wordsToAuthor(), null, List.of(measure));
        DecisionInput input = new DecisionInput(
                DecisionAction.LEAVE,
                SampleDecisions.of(DecisionAction.HIDE, "x").reasons(),
                plain.wordsToAuthor(),
                null,
                List.of(measure));
        assertThatThrownBy(() -> decide(caseId, unreasoned)).isInstanceOf(DecisionRefused.class);
        decide(caseId, input);
        assertThat(count("select count(*) from member where suspended_until is not null"))
                .isEqualTo(1L);
        CaseDecided notified = fixture.decisions.fired().getFirst();
        StatementOfReasons statement =
                fixture.with(services -> services.appeals().statement(ModerationFixture.AUTHOR, notified.decisionId()));
        assertThat(statement.measures()).extracting(MeasureLine::kind).containsExactly(MeasureKind.READ_ONLY);
        appeal(notified);
        assertThat(count("select count(*) from member where suspended_until is not null"))
                .isEqualTo(0L);
    }

    private void decide(long caseId, DecisionInput input) {
        fixture.with(services -> {
            int version = services.cases()
                    .open(ModerationFixture.NORA, caseId)
                    .heading()
                    .version();
            return services.moderation().decide(ModerationFixture.NORA, caseId, version, input);
        });
    }

    private String text() {
        return fixture.with(services ->
                PostingFixture.reading(services.em).snapshot(opening).markdown());
    }

    private void appeal(CaseDecided notified) {
        fixture.with(services -> {
            services.appeals().appeal(ModerationFixture.AUTHOR, notified.decisionId(), "It is wrong.");
            return null;
        });
        assertThatThrownBy(() -> overturn(ModerationFixture.NORA, notified)).isInstanceOf(NotAllowed.class);
        overturn(ModerationFixture.OMAR, notified);
    }

    private void overturn(long actor, CaseDecided notified) {
        fixture.with(services -> {
            int version =
                    services.cases().open(actor, notified.caseId()).heading().version();
            return services.appeals()
                    .decideAppeal(actor, notified.caseId(), version, AppealOutcome.OVERTURNED, "You are right.");
        });
    }
}
