package org.patientforum.moderation.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.Wordings;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTaken;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Deleting takes two, its author reads why and may appeal, and a third person decides. */
class AppealServiceTest {

    private static final long PIA = 5;
    private static final Duration APPEAL_TIME = Duration.ofDays(183);

    private final Office office = new Office();
    private final long post = office.post("You are all stupid");

    AppealServiceTest() {
        office.report(post, ReportReason.UNKIND, "a");
        office.with(desk -> desk.em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (5, 'pia', 'pia', 'MODERATOR', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 1)""").executeUpdate());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void with(Consumer<Office.Desk> action) {
        office.with(desk -> {
            action.accept(desk);
            return null;
        });
    }

    private CaseDetails file() {
        return office.with(desk -> {
            List<CaseRow> rows = desk.cases().queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 5);
            rows = rows.isEmpty()
                    ? desk.cases().queue(Office.NORA, new CaseFilter(CaseFilter.Which.DECIDED, null), 0, 5)
                    : rows;
            return desk.cases().open(Office.NORA, rows.getFirst().id());
        });
    }

    private long id() {
        return file().heading().id();
    }

    private int version() {
        return file().heading().version();
    }

    private PostState state() {
        return office.with(
                desk -> PostingForTests.reading(desk.em).snapshot(post).state());
    }

    private long decide(DecisionAction action) {
        return office.with(desk ->
                desk.moderation().decide(Office.NORA, id(), version(), Wordings.of(action, "We took your post away.")));
    }

    private long deleted() {
        long decision = decide(DecisionAction.DELETE);
        with(desk -> desk.moderation().confirm(Office.OMAR, id(), version()));
        return decision;
    }

    private void appeal(long decision) {
        office.later(Duration.ofHours(1));
        with(desk -> desk.appeals().appeal(Office.AUTHOR, decision, "It was a joke among friends."));
    }

    private long decideAppeal(long moderator, AppealOutcome outcome) {
        office.later(Duration.ofHours(1));
        return office.with(desk ->
                desk.appeals().decideAppeal(moderator, id(), version(), outcome, "We have looked at it again."));
    }

    private StatementOfReasons statement(long decision) {
        return office.with(desk -> desk.appeals().statement(Office.AUTHOR, decision));
    }

    @Test
    void deletingIsOnlyProposedUntilASecondPersonConfirms() {
        long decision = decide(DecisionAction.DELETE);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(file().heading().state()).isEqualTo(CaseState.WAITING);
        assertThat(file().proposal().id()).isEqualTo(decision);
        assertThat(office.decisions.fired()).isEmpty();
        assertThatThrownBy(() -> statement(decision)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> with(desk -> desk.moderation().confirm(Office.NORA, id(), version())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> with(desk -> desk.moderation().claim(Office.OMAR, id(), version())))
                .isInstanceOf(CaseTaken.class);

        with(desk -> desk.moderation().confirm(Office.OMAR, id(), version()));
        assertThat(state()).isEqualTo(PostState.DELETED);
        assertThat(file().heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file().decisions()).extracting("by", "second").containsExactly(tuple("nora", "omar"));
        assertThat(office.decisions.fired()).hasSize(1);
    }

    @Test
    void whoseProposalIsDroppedHasTheCaseAgain() {
        decide(DecisionAction.DELETE);
        with(desk -> desk.moderation().drop(Office.OMAR, id(), version()));
        assertThat(file().heading().state()).isEqualTo(CaseState.CLAIMED);
        assertThat(file().proposal()).isNull();
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        long hidden = decide(DecisionAction.HIDE);
        assertThat(state()).isEqualTo(PostState.HIDDEN);
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(hidden));
        assertThat(tell.reporterIds()).containsExactly(Office.READER);
    }

    @Test
    void theAuthorReadsWhyAndNobodyElseDoes() {
        long decision = decide(DecisionAction.HIDE);
        StatementOfReasons statement = statement(decision);
        assertThat(statement.action()).isEqualTo(DecisionAction.HIDE);
        assertThat(statement.reasons().facts()).isEqualTo("The post insults other members.");
        assertThat(statement.reasons().ground()).isEqualTo(LegalBasis.RULES);
        assertThat(Duration.between(statement.at(), statement.appealUntil())).isEqualTo(APPEAL_TIME);
        assertThatThrownBy(() -> office.with(desk -> desk.appeals().statement(Office.READER, decision)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> with(desk -> desk.appeals().appeal(Office.READER, decision, "Not mine.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherPersonGivesBackWhatWasDeletedWrongly() {
        long decision = deleted();
        appeal(decision);
        appeal(decision); // the form sent twice
        assertThat(file().heading().state()).isEqualTo(CaseState.APPEALED);
        assertThat(file().appealed().appeal()).isEqualTo("It was a joke among friends.");
        assertThatThrownBy(() -> decideAppeal(Office.NORA, AppealOutcome.STANDS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decideAppeal(Office.OMAR, AppealOutcome.STANDS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decide(DecisionAction.LEAVE)).isInstanceOf(NotAllowed.class);

        long answer = decideAppeal(PIA, AppealOutcome.OVERTURNED);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(statement(decision).state()).isEqualTo(DecisionState.OVERTURNED);
        assertThat(statement(decision).appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
        assertThat(statement(decision).appeal().answerId()).isEqualTo(answer);
        DecisionRecipients tell = office.with(desk -> desk.moderation().decisionToTell(answer));
        assertThat(tell.reporterIds()).isEmpty();
        assertThat(tell.aboutId()).isEqualTo(Office.AUTHOR);
    }

    @Test
    void aRejectedAppealLeavesEverythingAsItIs() {
        long decision = decide(DecisionAction.HIDE);
        appeal(decision);
        decideAppeal(PIA, AppealOutcome.STANDS);
        assertThat(state()).isEqualTo(PostState.HIDDEN);
        assertThat(statement(decision).appeal().outcome()).isEqualTo(AppealOutcome.STANDS);
        assertThat(file().heading().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file().history())
                .extracting(AuditLine::action)
                .contains(AuditAction.APPEAL_MADE, AuditAction.APPEAL_DECIDED);
    }

    @Test
    void anAppealNeedsWordsAndComesInTime() {
        long decision = decide(DecisionAction.HIDE);
        assertThatThrownBy(() -> with(desk -> desk.appeals().appeal(Office.AUTHOR, decision, " ")))
                .isInstanceOf(AppealRefused.class);
        office.later(APPEAL_TIME);
        assertThatThrownBy(() -> appeal(decision)).isInstanceOf(AppealRefused.class);
    }

    @Test
    void theTextIsKeptUntilNoAppealCanCome() {
        deleted();
        office.later(APPEAL_TIME.minusSeconds(1));
        assertThat(office.<Integer>with(desk -> desk.appeals().forgetTexts())).isZero();
        office.later(Duration.ofSeconds(2));
        assertThat(office.<Integer>with(desk -> desk.appeals().forgetTexts())).isOne();
        assertThat(office.<Integer>with(desk -> desk.appeals().forgetTexts())).isZero();
        assertThat(office.<String>with(
                        desk -> PostingForTests.reading(desk.em).snapshot(post).markdown()))
                .isEmpty();
        assertThat(file().heading().frozenHtml()).isEmpty();
    }

    @Test
    void anOpenAppealKeepsTheText() {
        long decision = deleted();
        appeal(decision);
        office.later(APPEAL_TIME.plusDays(1));
        assertThat(office.<Integer>with(desk -> desk.appeals().forgetTexts())).isZero();
        decideAppeal(PIA, AppealOutcome.OVERTURNED);
        assertThat(state()).isEqualTo(PostState.VISIBLE);
        assertThat(office.<Integer>with(desk -> desk.appeals().forgetTexts())).isZero();
    }
}
