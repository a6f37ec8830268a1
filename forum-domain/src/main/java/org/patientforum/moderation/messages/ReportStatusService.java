package org.patientforum.moderation.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.AppealPeriod;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportSummary;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/** Shows reporters the status of their reports: members their own, guests with the reference. */
@Stateless
public class ReportStatusService {

    private Cases cases;
    private CaseMessages messages;
    private ReportingService reporting;
    private AppealPeriod period;
    private Clock clock;

    protected ReportStatusService() {}

    @Inject
    public ReportStatusService(
            Cases cases, CaseMessages messages, ReportingService reporting, AppealPeriod period, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.reporting = reporting;
        this.period = period;
        this.clock = clock;
    }

    /** The status of a report; empty if the reference is not the reader's. Throws RateLimitExceeded. */
    @PermitAll
    public Optional<ReportStatus> open(Reporter reader, String reference) {
        return reporting.find(reader, reference).map(this::status);
    }

    private ReportStatus status(ReportSummary report) {
        List<CaseMessageRow> sent = messages.forReport(report.reportId());
        boolean deletion = report.kind() == ReportKind.DELETION_REQUEST;
        return new ReportStatus(report.reference(), deletion, state(report, sent), report.madeAt(), sent);
    }

    private ReportStatus.State state(ReportSummary report, List<CaseMessageRow> sent) {
        if (sent.stream().anyMatch(message -> message.kind() == CaseMessageKind.REFUSED)) {
            return ReportStatus.State.REFUSED;
        }
        if (messages.decidedAfter(report)) {
            return ReportStatus.State.DECIDED;
        }
        return sent.stream().anyMatch(CaseMessageRow::open) ? ReportStatus.State.QUESTION : ReportStatus.State.RECEIVED;
    }

    /**
     * Deletes the email addresses of guests whose requests were decided longer ago than the appeal period; staff no
     * longer need them. Returns how many.
     */
    @PermitAll
    public int deleteExpiredContacts() {
        Instant before = period.expiryCutoff(clock.instant());
        return reporting.targetsWithContactsBefore(before).stream()
                .filter(target -> cases.closedBefore(target, before))
                .mapToInt(reporting::deleteContacts)
                .sum();
    }

    /**
     * Answers a question of staff; only the first answer counts. The moderator who asked has the case again. Throws
     * NotFound if the report or message is not the reader's, DecisionRefused without text, RateLimitExceeded.
     */
    @PermitAll
    public void answer(Reporter reader, String reference, long messageId, String words) {
        ReportSummary report = reporting.find(reader, reference).orElseThrow(() -> new NotFound("report"));
        CaseMessage message = messages.find(messageId)
                .filter(found -> found.reportId() == report.reportId())
                .orElseThrow(() -> new NotFound("message"));
        Case found = cases.locked(message.caseId());
        if (message.answer(words, clock.instant())) {
            found.receiveAnswer(clock.instant());
            messages.answered(report.reporterId(), message);
        }
    }
}
