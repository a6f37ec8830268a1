package org.patientforum.moderation.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.moderation.decisions.SampleDecisions;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/** Deletion needs two persons, its author reads the reasons and may appeal, and a third person decides the appeal. */
class AppealServiceTest {

    private static final long PIA = 5;
    private static final Duration APPEAL_TIME = Duration.ofDays(183);

    private final ModerationFixture fixture = new ModerationFixture();
    private final long post = fixture.post("You are all stupid");

    AppealServiceTest() {
        fixture.report(post, ReportReason.UNKIND, "a");
        fixture.with(services -> services.em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (5, 'pia', 'pia', 'MODERATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""").executeUpdate());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void with(Consumer<ModerationFixture.Services> action) {
        fixture.with(services -> {
            action.accept(services);
            return null;
        });
    }

    private CaseDetails details() {
        return fixture.with(services -> {
            List<CaseRow> rows =
                    services.cases().queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5);
            rows = rows.isEmpty()
                    ? services.cases()
                            .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.DECIDED, null), 0, 5)
                    : rows;
            return services.cases().open(ModerationFixture.NORA, rows.getFirst().id());
        });
    }

    private long id() {
        return details().heading().id();
    }

    private int version() {
        return details().heading().version();
    }

    private PostState state() {
        return fixture.with(
                services -> PostingFixture.reading(services.em).snapshot(post).state());
    }

    private long decide(DecisionAction action) {
        return fixture.with(services -> services.moderation()
                .decide(
                        ModerationFixture.NORA,
                        id(),
                        version(),
                        SampleDecisions.of(action, "We took your post away.")));
    }

    private long deleted() {
        long decision = decide(DecisionAction.DELETE);
        with(services -> services.moderation().confirm(ModerationFixture.OMAR, id(), version()));
        return decision;
    }

    private void appeal(long decision) {
        fixture.later(Duration.ofHours(1));
        with(services -> services.appeals().appeal(ModerationFixture.AUTHOR, decision, "It was a joke among friends."));
    }

    private long decideAppeal(long moderator, AppealOutcome outcome) {
        fixture.later(Duration.ofHours(1));
        return fixture.with(services ->
                services.appeals().decideAppeal(moderator, id(), version(), outcome, "We have looked at it again."));
    }

    private StatementOfReasons statement(long decision) {
        return fixture.with(services -> services.appeals().statement(ModerationFixture.AUTHOR, decision));
    }

    @Test
    void deletionIsProposedUntilASecondPersonConfirms() {
        long decision = decide(DecisionAction.DELETE);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(details().heading().state()).isEqualTo(CaseState.WAITING);
        assertThat(details().proposal().id()).isEqualTo(decision);
        assertThat(fixture.decisions.fired()).isEmpty();
        assertThatThrownBy(() -> statement(decision)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> with(services -> services.moderation().confirm(ModerationFixture.NORA, id(), version())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> with(services -> services.moderation().claim(ModerationFixture.OMAR, id(), version())))
                .isInstanceOf(CaseTaken.class);

        with(services -> services.moderation().confirm(ModerationFixture.OMAR, id(), version()));
        assertThat(state()).isEqualTo(PostState.DELETED);
        assertThat(details().heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(details().decisions()).extracting("by", "second").containsExactly(tuple("nora", "omar"));
        assertThat(fixture.decisions.fired()).hasSize(1);
    }

    @Test
    void droppedProposalReturnsTheCaseToItsModerator() {
        decide(DecisionAction.DELETE);
        with(services -> services.moderation().drop(ModerationFixture.OMAR, id(), version()));
        assertThat(details().heading().state()).isEqualTo(CaseState.CLAIMED);
        assertThat(details().proposal()).isNull();
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        long hidden = decide(DecisionAction.HIDE);
        assertThat(state()).isEqualTo(PostState.HIDDEN);
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(hidden));
        assertThat(tell.reporterIds()).containsExactly(ModerationFixture.READER);
    }

    @Test
    void onlyTheAuthorReadsTheStatementOfReasons() {
        long decision = decide(DecisionAction.HIDE);
        StatementOfReasons statement = statement(decision);
        assertThat(statement.action()).isEqualTo(DecisionAction.HIDE);
        assertThat(statement.reasons().facts()).isEqualTo("The post insults other members.");
        assertThat(statement.reasons().ground()).isEqualTo(LegalBasis.RULES);
        assertThat(Duration.between(statement.at(), statement.appealUntil())).isEqualTo(APPEAL_TIME);
        assertThatThrownBy(() ->
                        fixture.with(services -> services.appeals().statement(ModerationFixture.READER, decision)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        with(services -> services.appeals().appeal(ModerationFixture.READER, decision, "Not mine.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherPersonRestoresAWrongDeletion() {
        long decision = deleted();
        appeal(decision);
        appeal(decision); // repeated submission
        assertThat(details().heading().state()).isEqualTo(CaseState.APPEALED);
        assertThat(details().appealed().appeal()).isEqualTo("It was a joke among friends.");
        assertThatThrownBy(() -> decideAppeal(ModerationFixture.NORA, AppealOutcome.STANDS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decideAppeal(ModerationFixture.OMAR, AppealOutcome.STANDS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decide(DecisionAction.LEAVE)).isInstanceOf(NotAllowed.class);

        long answer = decideAppeal(PIA, AppealOutcome.OVERTURNED);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(statement(decision).state()).isEqualTo(DecisionState.OVERTURNED);
        assertThat(statement(decision).appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
        assertThat(statement(decision).appeal().answerId()).isEqualTo(answer);
        DecisionRecipients tell = fixture.with(services -> services.moderation().recipients(answer));
        assertThat(tell.reporterIds()).isEmpty();
        assertThat(tell.aboutId()).isEqualTo(ModerationFixture.AUTHOR);
    }

    @Test
    void rejectedAppealChangesNothing() {
        long decision = decide(DecisionAction.HIDE);
        appeal(decision);
        decideAppeal(PIA, AppealOutcome.STANDS);
        assertThat(state()).isEqualTo(PostState.HIDDEN);
        assertThat(statement(decision).appeal().outcome()).isEqualTo(AppealOutcome.STANDS);
        assertThat(details().heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(details().history())
                .extracting(AuditLine::action)
                .contains(AuditAction.APPEAL_MADE, AuditAction.APPEAL_DECIDED);
    }

    @Test
    void appealNeedsTextWithinThePeriod() {
        long decision = decide(DecisionAction.HIDE);
        assertThatThrownBy(() -> with(services -> services.appeals().appeal(ModerationFixture.AUTHOR, decision, " ")))
                .isInstanceOf(InvalidInput.class);
        fixture.later(APPEAL_TIME);
        assertThatThrownBy(() -> appeal(decision)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void textIsKeptUntilTheAppealPeriodEnds() {
        deleted();
        fixture.later(APPEAL_TIME.minusSeconds(1));
        assertThat(fixture.<Integer>with(services -> services.appeals().purgeTexts()))
                .isZero();
        fixture.later(Duration.ofSeconds(2));
        assertThat(fixture.<Integer>with(services -> services.appeals().purgeTexts()))
                .isOne();
        assertThat(fixture.<Integer>with(services -> services.appeals().purgeTexts()))
                .isZero();
        assertThat(fixture.<String>with(services ->
                        PostingFixture.reading(services.em).snapshot(post).markdown()))
                .isEmpty();
        assertThat(details().heading().frozenHtml()).isEmpty();
    }

    @Test
    void openAppealKeepsTheText() {
        long decision = deleted();
        appeal(decision);
        fixture.later(APPEAL_TIME.plusDays(1));
        assertThat(fixture.<Integer>with(services -> services.appeals().purgeTexts()))
                .isZero();
        decideAppeal(PIA, AppealOutcome.OVERTURNED);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(fixture.<Integer>with(services -> services.appeals().purgeTexts()))
                .isZero();
    }

    /** Pia gave the post back on appeal; hiding it again takes more than a slip. Others need no warning. */
    @Test
    void whoUpheldAnAppealIsWarnedBeforeRestrictingAgain() {
        long decision = decide(DecisionAction.HIDE);
        appeal(decision);
        decideAppeal(PIA, AppealOutcome.OVERTURNED);
        fixture.later(Duration.ofHours(6));
        fixture.report(post, ReportReason.UNKIND, "again");
        DecisionInput hide = SampleDecisions.of(DecisionAction.HIDE, "We took your post away.");
        assertThat(upheldBy(PIA)).isTrue();
        assertThat(upheldBy(ModerationFixture.NORA)).isFalse();
        assertThatThrownBy(() -> decideAs(PIA, hide))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.key()).endsWith("appealUpheld"));
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        decideAs(PIA, hide.afterWarning());
        assertThat(state()).isEqualTo(PostState.HIDDEN);
    }

    private boolean upheldBy(long moderator) {
        return fixture.with(services -> services.authors()
                .card(moderator, id(), ZoneOffset.UTC)
                .orElseThrow()
                .upheldAppeal());
    }

    private void decideAs(long moderator, DecisionInput input) {
        fixture.with(services -> services.moderation().decide(moderator, id(), version(), input));
    }
}
