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

/** What became of a report, for who made it: a member their own, a guest with the reference. */
@Stateless
public class ReportStatusService {

    private Cases cases;
    private CaseMessages letters;
    private ReportingService reporting;
    private AppealPeriod period;
    private Clock clock;

    protected ReportStatusService() {}

    @Inject
    public ReportStatusService(
            Cases cases, CaseMessages letters, ReportingService reporting, AppealPeriod period, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.reporting = reporting;
        this.period = period;
        this.clock = clock;
    }

    /** Where a report stands; empty for a reference that is not the reader's. Throws RateLimitExceeded. */
    @PermitAll
    public Optional<ReportStatus> open(Reporter reader, String reference) {
        return reporting.lookFor(reader, reference).map(this::file);
    }

    private ReportStatus file(ReportSummary report) {
        List<CaseMessageRow> sent = letters.toReport(report.reportId());
        boolean deletion = report.kind() == ReportKind.DELETION_REQUEST;
        return new ReportStatus(report.reference(), deletion, state(report, sent), report.madeAt(), sent);
    }

    private ReportStatus.State state(ReportSummary report, List<CaseMessageRow> sent) {
        if (sent.stream().anyMatch(letter -> letter.kind() == CaseMessageKind.REFUSED)) {
            return ReportStatus.State.REFUSED;
        }
        if (letters.decidedAfter(report)) {
            return ReportStatus.State.DECIDED;
        }
        return sent.stream().anyMatch(CaseMessageRow::open) ? ReportStatus.State.QUESTION : ReportStatus.State.RECEIVED;
    }

    /**
     * Forgets the addresses that guests left with requests whose cases are closed for as long as an author may appeal: nobody writes to them any
     * more. Gives how many.
     */
    @PermitAll
    public int forgetContacts() {
        Instant before = period.expiredBefore(clock.instant());
        return reporting.withContactsMadeBefore(before).stream()
                .filter(target -> cases.closedBefore(target, before))
                .mapToInt(reporting::forgetContacts)
                .sum();
    }

    /**
     * Answers the question of staff; who asked it has the case again. The first answer counts. Throws NotFound for what is not
     * the reader's or was never asked, DecisionRefused without words, RateLimitExceeded.
     */
    @PermitAll
    public void answer(Reporter reader, String reference, long letterId, String words) {
        ReportSummary report = reporting.lookFor(reader, reference).orElseThrow(() -> new NotFound("report"));
        CaseMessage letter = letters.letter(letterId)
                .filter(found -> found.reportId() == report.reportId())
                .orElseThrow(() -> new NotFound("letter"));
        Case found = cases.locked(letter.caseId());
        if (letter.answer(words, clock.instant())) {
            found.answered(clock.instant());
            letters.answered(report.reporterId(), letter);
        }
    }
}
