package org.patientforum.moderation.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.cases.ResponseDeadline;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportSummary;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/**
 * Messages of staff to reporters before a decision. Members find them among their news, guests with the reference of
 * their report. Each method takes the version of the case that the moderator saw, and throws what claiming it throws.
 */
@Stateless
public class CaseMessageService {

    /** Maximum extension for a deletion request, in months (Regulation (EU) 2016/679, article 12(3)). */
    public static final int MAX_MONTHS = 2;

    private Cases cases;
    private CaseMessages messages;
    private CaseReporters reporters;
    private ReportingService reporting;
    private Clock clock;

    protected CaseMessageService() {}

    @Inject
    public CaseMessageService(
            Cases cases, CaseMessages messages, CaseReporters reporters, ReportingService reporting, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.reporters = reporters;
        this.reporting = reporting;
        this.clock = clock;
    }

    /**
     * Asks one reporter a question. The deadline is paused until the answer or the decision. Throws NotFound if the
     * report is about another target, DecisionRefused without text.
     */
    @RolesAllowed("groupModerator")
    public void ask(long actorId, long caseId, int version, String reference, String words) {
        Case found = cases.locked(actorId, caseId);
        ReportSummary report = reporting
                .summary(reference)
                .filter(summary -> summary.target().equals(found.target()))
                .orElseThrow(() -> new NotFound("report"));
        CaseMessage message = new CaseMessage(caseId, CaseMessageKind.QUESTION, words, actorId, clock.instant());
        found.awaitResponse(CaseState.ASKED, actorId, version, clock.instant());
        found.times().pause(clock.instant());
        messages.send(message.addressedTo(report.reportId()));
    }

    /**
     * Extends the deadline of a deletion request by up to two calendar months, once, and tells the requesters why.
     * Throws DecisionRefused without text, for an invalid number of months, if no deletion was requested, or if the
     * deadline was already extended.
     */
    @RolesAllowed("groupModerator")
    public void extend(long actorId, long caseId, int version, int months, String words) {
        Case found = cases.locked(actorId, caseId);
        Instant opened = found.times().openedAt();
        DecisionRefused.require(months >= 1 && months <= MAX_MONTHS, "monthsWrong");
        DecisionRefused.require(!messages.sentSince(caseId, CaseMessageKind.EXTENDED, opened), "extendedBefore");
        found.assign(actorId, actorId, version, clock.instant());
        sendToAll(actorId, found, ReportKind.DELETION_REQUEST, CaseMessageKind.EXTENDED, words);
        found.times().extend(months);
    }

    /** Acknowledges a complaint; the answer is due a month later. Throws DecisionRefused like {@link #extend}. */
    @RolesAllowed("groupModerator")
    public void acknowledge(long actorId, long caseId, int version, String words) {
        Case found = cases.locked(actorId, caseId);
        Instant opened = found.times().openedAt();
        DecisionRefused.require(
                !messages.sentSince(caseId, CaseMessageKind.ACKNOWLEDGED, opened), "acknowledgedBefore");
        found.assign(actorId, actorId, version, clock.instant());
        sendToAll(actorId, found, ReportKind.COMPLAINT, CaseMessageKind.ACKNOWLEDGED, words);
        found.times().reschedule(ResponseDeadline.oneMonthAfter(clock.instant()));
    }

    private void sendToAll(long actorId, Case found, ReportKind reportKind, CaseMessageKind kind, String words) {
        List<ReportSummary> reports = reporters.reports(found, reportKind, clock.instant());
        DecisionRefused.require(!reports.isEmpty(), "nobodyAsked");
        reports.forEach(report -> messages.send(
                new CaseMessage(found.id(), kind, words, actorId, clock.instant()).addressedTo(report.reportId())));
    }

    /** The recipient of a message. For notifications only, never for a page. Throws NotFound. */
    @PermitAll
    public CaseMessageRecipient recipient(long messageId) {
        CaseMessage message = messages.find(messageId).orElseThrow(() -> new NotFound("letter"));
        ReportSummary report = reporting.summary(message.reportId());
        return new CaseMessageRecipient(report.reporterId(), report.reference());
    }
}
