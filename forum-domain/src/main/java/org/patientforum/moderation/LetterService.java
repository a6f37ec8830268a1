package org.patientforum.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.reporting.FiledReport;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/**
 * What staff tell and ask those who reported, before a decision. Members find it under news, guests with their reference. Each
 * method takes the version of the case the moderator saw, and throws what claiming it throws.
 */
@Stateless
public class LetterService {

    /** By so many months the answer to a deletion request may come later (Regulation (EU) 2016/679, article 12(3)). */
    public static final int MOST_MONTHS = 2;

    private Cases cases;
    private CaseLetters letters;
    private CaseReporters reporters;
    private ReportingService reporting;
    private Clock clock;

    protected LetterService() {}

    @Inject
    public LetterService(
            Cases cases, CaseLetters letters, CaseReporters reporters, ReportingService reporting, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.reporters = reporters;
        this.reporting = reporting;
        this.clock = clock;
    }

    /**
     * Asks who made one report a question; the case's time stands still until it is answered or decided. Throws NotFound for a
     * report of something else, DecisionRefused without words.
     */
    @RolesAllowed("groupModerator")
    public void ask(long actorId, long caseId, int version, String reference, String words) {
        Case found = cases.locked(actorId, caseId);
        FiledReport report = reporting
                .filed(reference)
                .filter(filed -> filed.target().equals(found.target()))
                .orElseThrow(() -> new NotFound("report"));
        CaseLetter letter = new CaseLetter(caseId, LetterKind.QUESTION, words, actorId, clock.instant());
        found.waits(CaseState.ASKED, actorId, version, clock.instant());
        found.times().pause(clock.instant());
        letters.send(letter.to(report.reportId()));
    }

    /**
     * Takes up to two calendar months longer over a deletion request, once, and tells who asked for it why. Throws
     * DecisionRefused without words, for other months, if no deletion was asked for, or it was extended before.
     */
    @RolesAllowed("groupModerator")
    public void extend(long actorId, long caseId, int version, int months, String words) {
        Case found = cases.locked(actorId, caseId);
        Instant opened = found.times().openedAt();
        DecisionRefused.unless(months >= 1 && months <= MOST_MONTHS, "monthsWrong");
        DecisionRefused.unless(!letters.sentSince(caseId, LetterKind.EXTENDED, opened), "extendedBefore");
        found.claim(actorId, version, clock.instant());
        sendToAll(actorId, found, ReportKind.DELETION_REQUEST, LetterKind.EXTENDED, words);
        found.times().extend(months);
    }

    /** Tells who complained that we have it; the answer is due a month later. Throws DecisionRefused as {@link #extend}. */
    @RolesAllowed("groupModerator")
    public void acknowledge(long actorId, long caseId, int version, String words) {
        Case found = cases.locked(actorId, caseId);
        Instant opened = found.times().openedAt();
        DecisionRefused.unless(!letters.sentSince(caseId, LetterKind.ACKNOWLEDGED, opened), "acknowledgedBefore");
        found.claim(actorId, version, clock.instant());
        sendToAll(actorId, found, ReportKind.COMPLAINT, LetterKind.ACKNOWLEDGED, words);
        found.times().dueNext(DueTime.oneMonthAfter(clock.instant()));
    }

    private void sendToAll(long actorId, Case found, ReportKind asked, LetterKind kind, String words) {
        List<FiledReport> to = reporters.reports(found, asked, clock.instant());
        DecisionRefused.unless(!to.isEmpty(), "nobodyAsked");
        to.forEach(report ->
                letters.send(new CaseLetter(found.id(), kind, words, actorId, clock.instant()).to(report.reportId())));
    }

    /** Whom a letter is to. For telling them, never for a page. Throws NotFound. */
    @PermitAll
    public LetterToTell letterToTell(long letterId) {
        CaseLetter letter = letters.letter(letterId).orElseThrow(() -> new NotFound("letter"));
        FiledReport report = reporting.filed(letter.reportId());
        return new LetterToTell(report.reporterId(), report.reference());
    }
}
