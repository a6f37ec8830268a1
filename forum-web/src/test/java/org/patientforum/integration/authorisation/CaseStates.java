package org.patientforum.integration.authorisation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.appeals.AppealService;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.MeasureKind;
import org.patientforum.moderation.decisions.MeasureRequest;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;

/** Creates cases, decisions and reports in each state. A case is about a post of the scenario's owner; a report is made by the owner. */
final class CaseStates {

    private static final ReportInput REPORT =
            new ReportInput(ReportKind.REPORT, ReportReason.UNKIND, null, "Not kind.");
    private static final ReportInput DELETION =
            new ReportInput(ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names me.");
    private static final ReportInput COMPLAINT =
            new ReportInput(ReportKind.COMPLAINT, null, null, "It should have gone.");
    private static final DecisionInput.Reasons REASONS =
            new DecisionInput.Reasons("It is unkind.", LegalBasis.RULES, "Be kind");

    private final PostStates posts;
    private final ReportingService reporting = Services.get(ReportingService.class);
    private final CaseService cases = Services.get(CaseService.class);
    private final ModerationService moderation = Services.get(ModerationService.class);
    private final CaseMessageService messages = Services.get(CaseMessageService.class);

    CaseStates(PostStates posts) {
        this.posts = posts;
    }

    void register(Map<String, Consumer<Scenario>> setups) {
        setups.put("case open", scenario -> open(scenario, REPORT));
        setups.put("case with deletion request", scenario -> open(scenario, DELETION));
        setups.put("case with complaint", scenario -> open(scenario, COMPLAINT));
        setups.put(
                "case claimed by another",
                scenario -> claimed(scenario, scenario.fixture().administrator()));
        setups.put("case claimed by the caller", scenario -> asCaller(scenario, by -> claimed(scenario, by)));
        setups.put(
                "case decided", scenario -> decided(scenario, scenario.fixture().administrator(), hide()));
        setups.put("case with measure", this::withMeasure);
        setups.put(
                "case proposed",
                scenario -> decided(
                        scenario, scenario.fixture().administrator(), decision(DecisionAction.DELETE, "We looked.")));
        setups.put(
                "case proposed by the caller",
                scenario ->
                        asCaller(scenario, by -> decided(scenario, by, decision(DecisionAction.DELETE, "We looked."))));
        setups.put(
                "case appealed",
                scenario -> appealed(scenario, scenario.fixture().administrator()));
        setups.put(
                "case appealed and decided by the caller",
                scenario -> asCaller(scenario, by -> appealed(scenario, by)));
        setups.put(
                "decision in force",
                scenario -> decided(
                        scenario,
                        scenario.fixture().administrator(),
                        decision(DecisionAction.HIDE, "We looked. " + scenario.secret())));
        setups.put(
                "decision appealed",
                scenario -> appealed(scenario, scenario.fixture().administrator()));
        setups.put("report made", this::reportOtherMember);
        setups.put("report questioned", this::askQuestion);
    }

    /** Runs the action while the caller is a moderator. */
    private static void asCaller(Scenario scenario, LongConsumer action) {
        scenario.fixture().change("update member set role = 'MODERATOR' where id = ?", scenario.actor());
        action.accept(scenario.actor());
        scenario.fixture()
                .change("update member set role = '" + scenario.caller().role() + "' where id = ?", scenario.actor());
    }

    static DecisionInput hide() {
        return decision(DecisionAction.HIDE, "We looked.");
    }

    private static DecisionInput decision(DecisionAction action, String words) {
        return new DecisionInput(action, REASONS, words);
    }

    private void open(Scenario scenario, ReportInput wording) {
        posts.reply(scenario, scenario.group());
        report(scenario, new Reporter(scenario.fixture().member("MEMBER"), ""), wording);
    }

    private void report(Scenario scenario, Reporter reporter, ReportInput wording) {
        ReportTarget target = ReportTarget.ofPost(scenario.id("postId"));
        ReportInput words = new ReportInput(
                wording.kind(), wording.reason(), wording.requester(), wording.text() + " " + scenario.secret());
        scenario.put(
                "reference", scenario.make(() -> reporting.report(reporter, target, words, SharedFixture.unique())));
        rememberCase(scenario, target);
    }

    private void rememberCase(Scenario scenario, ReportTarget target) {
        CaseRow row = scenario.make(() -> cases.forTarget(target).orElseThrow());
        scenario.put("caseId", row.id());
        scenario.put("version", row.version());
    }

    private void rememberCase(Scenario scenario) {
        rememberCase(scenario, ReportTarget.ofPost(scenario.id("postId")));
    }

    private void claimed(Scenario scenario, long by) {
        open(scenario, REPORT);
        scenario.run(() -> moderation.claim(by, scenario.id("caseId"), scenario.version()));
        rememberCase(scenario);
    }

    private void decided(Scenario scenario, long by, DecisionInput wording) {
        open(scenario, REPORT);
        scenario.put(
                "decisionId",
                scenario.make(() -> moderation.decide(by, scenario.id("caseId"), scenario.version(), wording)));
        rememberCase(scenario);
    }

    private void withMeasure(Scenario scenario) {
        MeasureRequest close = new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, "It is over.");
        decided(
                scenario,
                scenario.fixture().administrator(),
                new DecisionInput(DecisionAction.HIDE, REASONS, "We looked.", null, List.of(close)));
        scenario.put(
                "measureId",
                scenario.make(() -> cases.open(scenario.fixture().administrator(), scenario.id("caseId"))
                        .measures()
                        .getFirst()
                        .id()));
    }

    private void appealed(Scenario scenario, long decidedBy) {
        decided(scenario, decidedBy, hide());
        scenario.run(() -> Services.get(AppealService.class)
                .appeal(scenario.owner(), scenario.id("decisionId"), "I meant it kindly. " + scenario.secret()));
        rememberCase(scenario);
    }

    /** The owner reports the post of another member. */
    private void reportOtherMember(Scenario scenario) {
        posts.replyOf(scenario, scenario.fixture().member("MEMBER"));
        report(scenario, new Reporter(scenario.owner(), ""), DELETION);
    }

    private void askQuestion(Scenario scenario) {
        reportOtherMember(scenario);
        String reference = (String) scenario.values().get("reference");
        scenario.run(() -> messages.ask(
                scenario.fixture().administrator(),
                scenario.id("caseId"),
                scenario.version(),
                reference,
                "Which name is it? " + scenario.secret()));
        Reporter reader = new Reporter(scenario.owner(), "");
        scenario.put(
                "messageId",
                scenario.make(() -> Services.get(ReportStatusService.class)
                        .open(reader, reference)
                        .orElseThrow()
                        .messages()
                        .getFirst()
                        .id()));
    }
}
