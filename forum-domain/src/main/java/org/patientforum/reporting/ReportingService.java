package org.patientforum.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patientforum.reading.Reader;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Reports, deletion requests and complaints of members and guests, about all content they can see, and messages to
 * staff.
 */
@Stateless
public class ReportingService {

    /** How long the confirmation page shows what was reported. Afterwards its address reveals nothing. */
    static final Duration CONFIRMATION_PERIOD = Duration.ofMinutes(30);

    private Reports reports;
    private ReportTargets targets;
    private RateLimits limits;
    private Event<ReportSubmitted> events;
    private Clock clock;

    protected ReportingService() {}

    @Inject
    public ReportingService(
            Reports reports, ReportTargets targets, RateLimits limits, Event<ReportSubmitted> events, Clock clock) {
        this.reports = reports;
        this.targets = targets;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** What the report page shows. Throws NotFound if the reader cannot see the target. */
    @PermitAll
    public ReportTargetSummary preview(Reader reader, ReportTarget target) {
        return targets.preview(reader, targets.current(target));
    }

    /**
     * What the report page shows, without the text, when the reader can no longer see the target. Throws NotFound if
     * the target was never published.
     */
    @PermitAll
    public ReportTargetSummary previewInvisible(ReportTarget target) {
        return targets.previewInvisible(targets.current(target));
    }

    /**
     * Reports a target or requests its deletion, and returns the reference for the reporter. Repeated submissions of
     * the same text make one report. Throws InvalidInput if the input is incomplete, NotFound if the reader cannot see
     * the target, RateLimitExceeded.
     */
    @PermitAll
    public String report(Reporter reporter, ReportTarget target, ReportInput input, String submission) {
        ReportTarget current = targets.current(target);
        String submissionKey = submissionKey(input, submission);
        return once(current, submissionKey, () -> {
            targets.requireVisible(reporter.asReader(), current);
            return file(reporter, current, input, submissionKey);
        });
    }

    /**
     * Reports a target that the reader saw when they opened the form, even if it has been removed meanwhile: staff can
     * still read it. The caller must make sure that the reader saw it. Otherwise like {@link #report}.
     */
    @PermitAll
    public String reportPreviouslySeen(Reporter reporter, ReportTarget target, ReportInput input, String submission) {
        ReportTarget current = targets.current(target);
        String submissionKey = submissionKey(input, submission);
        return once(current, submissionKey, () -> file(reporter, current, input, submissionKey));
    }

    /** Returns the reference of the report that this submission already made, or makes the report. */
    private String once(ReportTarget target, String submissionKey, Supplier<String> newReport) {
        reports.serialize(submissionKey);
        targets.lockPublished(target);
        return reports.referenceOf(submissionKey).orElseGet(newReport);
    }

    /** The same form with different text is a different report. */
    private static String submissionKey(ReportInput input, String submission) {
        return RandomTokens.hash(submission + "\n" + input.text());
    }

    private String file(Reporter reporter, ReportTarget target, ReportInput input, String submissionKey) {
        Report report = new Report(target, input, reporter.memberId(), submissionKey, clock.instant());
        requireWithinLimit(reporter);
        reports.add(report);
        events.fire(report.event());
        return report.reference();
    }

    /** Limits each member; guests are limited by network address, with a higher limit because several can share one. */
    private void requireWithinLimit(Reporter reporter) {
        if (reporter.memberId() == null) {
            limits.check(RateLimit.REPORT_FROM_MINUTE, RateLimit.REPORT_FROM, reporter.address());
        } else {
            limits.check(RateLimit.REPORT_MINUTE, RateLimit.REPORT, String.valueOf(reporter.memberId()));
        }
    }

    /** Sends staff a worry or complaint that is about no content in particular. Otherwise like {@link #report}. */
    @PermitAll
    public String contactStaff(Reporter reporter, ReportInput input, String submission) {
        if (input.text().isEmpty()) {
            throw new InvalidInput("complaintWordsMissing", ReportInput.MAX_LENGTH);
        }
        return report(reporter, ReportTarget.ofMessage(0), input, submission);
    }

    /**
     * The text of a message to staff. For the snapshot in its case only, never for a page that patients see. Throws
     * NotFound.
     */
    @PermitAll
    public String messageText(long reportId) {
        return reports.words(reportId).orElseThrow(() -> new NotFound("report"));
    }

    /**
     * The confirmation of a report: what happens next during the first half hour, later only the reference. Throws
     * NotFound if the reference is malformed.
     */
    @PermitAll
    public ReportConfirmation confirmation(String reference) {
        if (!ReportReference.isValid(reference)) {
            throw new NotFound("report");
        }
        return reports.madeAfter(reference, clock.instant().minus(CONFIRMATION_PERIOD))
                .map(report -> new ReportConfirmation(reference, report.nextStep(), report.madeAt()))
                .orElseGet(() -> new ReportConfirmation(reference, NextStep.HIDDEN, null));
    }

    /**
     * The report with this reference if the reader made it, as a member or guest. Empty for other references, so that
     * they cannot be guessed. Throws RateLimitExceeded.
     */
    @PermitAll
    public Optional<ReportSummary> find(Reporter reader, String reference) {
        limits.check(RateLimit.REPORT_LOOKED_FOR, reader.address());
        return reports.summary(reference).filter(report -> report.visibleTo(reader));
    }

    /** The report with this reference, regardless of its reporter. Only for answering it, never for a page. */
    @PermitAll
    public Optional<ReportSummary> summary(String reference) {
        return reports.summary(reference);
    }

    /** The report with this id. For answering it only, never for a page. Throws NotFound. */
    @PermitAll
    public ReportSummary summary(long reportId) {
        return reports.summary(reportId).orElseThrow(() -> new NotFound("report"));
    }

    /** Reports of one kind on a target, made at the instant or later. For answering them only, never for a page. */
    @PermitAll
    public List<ReportSummary> summaries(ReportTarget target, ReportKind kind, Instant since) {
        return reports.summaries(target, kind, since);
    }

    /**
     * Locks a target until the transaction ends: the rows of a post and its discussion, a discussion, or a member. To avoid deadlocks,
     * callers lock the target before its case. Throws NotFound.
     */
    @PermitAll
    public void lock(ReportTarget target) {
        targets.lock(target);
    }

    /** Locks a target like {@link #lock}. Throws NotFound also for a post that has not been published yet. */
    @PermitAll
    public void lockPublished(ReportTarget target) {
        targets.lockPublished(target);
    }

    /** All reports of a target, oldest first, for staff. Throws NotFound if the actor does not moderate its group. */
    @RolesAllowed("groupModerator")
    public List<ReportLine> reportsOf(long actorId, ReportTarget target) {
        targets.requireModerated(actorId, target);
        return reports.of(target);
    }

    /**
     * Targets of deletion requests that guests made before the instant and whose email addresses are still stored. For
     * a job only, never for a page.
     */
    @PermitAll
    public List<ReportTarget> targetsWithContactsBefore(Instant before) {
        return reports.targetsWithContactsBefore(before);
    }

    /** Deletes the email addresses that guests left with their requests about the target; returns how many. */
    @PermitAll
    public int deleteContacts(ReportTarget target) {
        return reports.deleteContacts(target);
    }

    /**
     * Ids of the members who reported the target after the first instant, up to the second. For notifications only,
     * never for a page.
     */
    @PermitAll
    public List<Long> memberReporters(ReportTarget target, Instant after, Instant until) {
        return reports.memberReporters(target, after, until);
    }
}
