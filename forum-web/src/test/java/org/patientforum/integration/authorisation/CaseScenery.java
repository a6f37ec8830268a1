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

/** How cases, decisions and reports come into each state. The case is about the scene's owner; a report is the owner's. */
final class CaseScenery {

    private static final ReportInput REPORT =
            new ReportInput(ReportKind.REPORT, ReportReason.UNKIND, null, "Not kind.");
    private static final ReportInput DELETION =
            new ReportInput(ReportKind.DELETION_REQUEST, null, DeletionRequester.ABOUT_ME, "It names me.");
    private static final ReportInput COMPLAINT =
            new ReportInput(ReportKind.COMPLAINT, null, null, "It should have gone.");
    private static final DecisionInput.Reasons REASONS =
            new DecisionInput.Reasons("It is unkind.", LegalBasis.RULES, "Be kind");

    private final PostScenery posts;
    private final ReportingService reporting = Services.get(ReportingService.class);
    private final CaseService cases = Services.get(CaseService.class);
    private final ModerationService moderation = Services.get(ModerationService.class);
    private final CaseMessageService letters = Services.get(CaseMessageService.class);

    CaseScenery(PostScenery posts) {
        this.posts = posts;
    }

    void offer(Map<String, Consumer<Scene>> ways) {
        ways.put("case open", scene -> open(scene, REPORT));
        ways.put("case with deletion request", scene -> open(scene, DELETION));
        ways.put("case with complaint", scene -> open(scene, COMPLAINT));
        ways.put(
                "case claimed by another", scene -> claimed(scene, scene.stage().director()));
        ways.put("case claimed by the caller", scene -> byTheCaller(scene, by -> claimed(scene, by)));
        ways.put("case decided", scene -> decided(scene, scene.stage().director(), hide()));
        ways.put("case with measure", this::measured);
        ways.put(
                "case proposed",
                scene -> decided(scene, scene.stage().director(), decision(DecisionAction.DELETE, "We looked.")));
        ways.put(
                "case proposed by the caller",
                scene -> byTheCaller(scene, by -> decided(scene, by, decision(DecisionAction.DELETE, "We looked."))));
        ways.put("case appealed", scene -> appealed(scene, scene.stage().director()));
        ways.put("case appealed and decided by the caller", scene -> byTheCaller(scene, by -> appealed(scene, by)));
        ways.put(
                "decision in force",
                scene -> decided(
                        scene,
                        scene.stage().director(),
                        decision(DecisionAction.HIDE, "We looked. " + scene.secret())));
        ways.put("decision appealed", scene -> appealed(scene, scene.stage().director()));
        ways.put("report made", this::madeReport);
        ways.put("report questioned", this::questioned);
    }

    /** Whoever calls was of staff when they did it. */
    private static void byTheCaller(Scene scene, LongConsumer deed) {
        scene.stage().change("update member set role = 'MODERATOR' where id = ?", scene.actor());
        deed.accept(scene.actor());
        scene.stage().change("update member set role = '" + scene.caller().role() + "' where id = ?", scene.actor());
    }

    static DecisionInput hide() {
        return decision(DecisionAction.HIDE, "We looked.");
    }

    private static DecisionInput decision(DecisionAction action, String words) {
        return new DecisionInput(action, REASONS, words);
    }

    private void open(Scene scene, ReportInput wording) {
        posts.reply(scene, scene.group());
        report(scene, new Reporter(scene.stage().member("MEMBER"), ""), wording);
    }

    private void report(Scene scene, Reporter reporter, ReportInput wording) {
        ReportTarget target = ReportTarget.ofPost(scene.id("postId"));
        ReportInput words = new ReportInput(
                wording.kind(), wording.reason(), wording.requester(), wording.words() + " " + scene.secret());
        scene.put("reference", scene.make(() -> reporting.report(reporter, target, words, Stage.unique())));
        look(scene, target);
    }

    private void look(Scene scene, ReportTarget target) {
        CaseRow row = scene.make(() -> cases.forTarget(target).orElseThrow());
        scene.put("caseId", row.id());
        scene.put("version", row.version());
    }

    private void look(Scene scene) {
        look(scene, ReportTarget.ofPost(scene.id("postId")));
    }

    private void claimed(Scene scene, long by) {
        open(scene, REPORT);
        scene.run(() -> moderation.claim(by, scene.id("caseId"), scene.version()));
        look(scene);
    }

    private void decided(Scene scene, long by, DecisionInput wording) {
        open(scene, REPORT);
        scene.put("decisionId", scene.make(() -> moderation.decide(by, scene.id("caseId"), scene.version(), wording)));
        look(scene);
    }

    private void measured(Scene scene) {
        MeasureRequest close = new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, "It is over.");
        decided(
                scene,
                scene.stage().director(),
                new DecisionInput(DecisionAction.HIDE, REASONS, "We looked.", null, List.of(close)));
        scene.put(
                "measureId",
                scene.make(() -> cases.open(scene.stage().director(), scene.id("caseId"))
                        .measures()
                        .getFirst()
                        .id()));
    }

    private void appealed(Scene scene, long decidedBy) {
        decided(scene, decidedBy, hide());
        scene.run(() -> Services.get(AppealService.class)
                .appeal(scene.owner(), scene.id("decisionId"), "I meant it kindly. " + scene.secret()));
        look(scene);
    }

    /** About the post of somebody else. */
    private void madeReport(Scene scene) {
        posts.replyOf(scene, scene.stage().member("MEMBER"));
        report(scene, new Reporter(scene.owner(), ""), DELETION);
    }

    private void questioned(Scene scene) {
        madeReport(scene);
        String reference = (String) scene.values().get("reference");
        scene.run(() -> letters.ask(
                scene.stage().director(),
                scene.id("caseId"),
                scene.version(),
                reference,
                "Which name is it? " + scene.secret()));
        Reporter reader = new Reporter(scene.owner(), "");
        scene.put(
                "letterId",
                scene.make(() -> Services.get(ReportStatusService.class)
                        .open(reader, reference)
                        .orElseThrow()
                        .messages()
                        .getFirst()
                        .id()));
    }
}
