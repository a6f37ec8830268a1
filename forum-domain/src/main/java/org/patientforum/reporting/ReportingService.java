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

/** Report or request deletion: for members and guests, on everything they can read; and a word to staff about nothing on a page. */
@Stateless
public class ReportingService {

    /** For so long the confirmation page knows what was reported; later its address tells nobody anything. */
    static final Duration CONFIRMATION_KNOWS = Duration.ofMinutes(30);

    private Reports reports;
    private ReportTargets things;
    private RateLimits limits;
    private Event<ReportSubmitted> events;
    private Clock clock;

    protected ReportingService() {}

    @Inject
    public ReportingService(
            Reports reports, ReportTargets things, RateLimits limits, Event<ReportSubmitted> events, Clock clock) {
        this.reports = reports;
        this.things = things;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** What the report page is about. Throws NotFound if the reader does not see it. */
    @PermitAll
    public ReportedThing toReport(Reader reader, ReportTarget target) {
        return things.shown(reader, things.now(target));
    }

    /** What the report page is about once the reader does not see it any more, without its text. Throws NotFound if it never was there. */
    @PermitAll
    public ReportedThing toReportUnseen(ReportTarget target) {
        return things.unseen(things.now(target));
    }

    /**
     * Reports something or asks for its deletion, and gives the reference to tell the reporter. The same submission and words twice are one
     * report. Throws ReportRefused for missing words, NotFound if the reader does not see the thing, RateLimitExceeded.
     */
    @PermitAll
    public String report(Reporter reporter, ReportTarget target, ReportWording wording, String submission) {
        ReportTarget now = things.now(target);
        String form = form(wording, submission);
        return once(now, form, () -> {
            things.requireSeen(reporter.asReader(), now);
            return file(reporter, now, wording, form);
        });
    }

    /**
     * The same, of a thing that the reader was shown when they began the report. It may be gone by now: what they tell us counts all the more, and
     * staff still find the text. Callers answer for that the reader saw it.
     */
    @PermitAll
    public String reportOnceSeen(Reporter reporter, ReportTarget target, ReportWording wording, String submission) {
        ReportTarget now = things.now(target);
        String form = form(wording, submission);
        return once(now, form, () -> file(reporter, now, wording, form));
    }

    /** The reference of the report that this form made before, or else of the one that it makes now. */
    private String once(ReportTarget target, String form, Supplier<String> filing) {
        reports.takeTurn(form);
        things.lockPublished(target);
        return reports.referenceOf(form).orElseGet(filing);
    }

    /** Other words are another report, though the form is the same. */
    private static String form(ReportWording wording, String submission) {
        return RandomTokens.hash(submission + "\n" + wording.words());
    }

    private String file(Reporter reporter, ReportTarget target, ReportWording wording, String form) {
        Report report = new Report(target, wording, reporter.memberId(), form, clock.instant());
        requireWithinLimit(reporter);
        reports.add(report);
        events.fire(report.asEvent());
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

    /** Tells staff of a worry about somebody, or complains; about no post in particular. Otherwise as {@link #report}. */
    @PermitAll
    public String tellStaff(Reporter reporter, ReportWording wording, String submission) {
        if (wording.words().isEmpty()) {
            throw new ReportRefused("complaintWordsMissing");
        }
        return report(reporter, ReportTarget.ofMessage(0), wording, submission);
    }

    /** The words of a message to staff. For freezing them, never for a page that patients read. Throws NotFound. */
    @PermitAll
    public String message(long reportId) {
        return reports.words(reportId).orElseThrow(() -> new NotFound("report"));
    }

    /**
     * What the confirmation page tells of a report: what happens next within the first half hour, nothing but the reference
     * later. Throws NotFound for what is no reference.
     */
    @PermitAll
    public ReceivedReport received(String reference) {
        if (!ReportReference.looksRight(reference)) {
            throw new NotFound("report");
        }
        return reports.madeAfter(reference, clock.instant().minus(CONFIRMATION_KNOWS))
                .map(report -> new ReceivedReport(reference, report.nextStep(), report.madeAt()))
                .orElseGet(() -> new ReceivedReport(reference, NextStep.UNTOLD, null));
    }

    /**
     * The report with this reference, if the reader made it: a member's own, or a guest's. Empty for any other, so that nobody
     * learns which references there are. Throws RateLimitExceeded.
     */
    @PermitAll
    public Optional<ReportSummary> lookFor(Reporter reader, String reference) {
        limits.check(RateLimit.REPORT_LOOKED_FOR, reader.address());
        return reports.filed(reference).filter(report -> report.by(reader));
    }

    /** The report with this reference, whoever made it. For answering it, never for a page. */
    @PermitAll
    public Optional<ReportSummary> filed(String reference) {
        return reports.filed(reference);
    }

    /** The report with this number. For answering it, never for a page. Throws NotFound. */
    @PermitAll
    public ReportSummary filed(long reportId) {
        return reports.filed(reportId).orElseThrow(() -> new NotFound("report"));
    }

    /** Reports of one kind on a thing, not before the instant. For answering them, never for a page. */
    @PermitAll
    public List<ReportSummary> filedOn(ReportTarget target, ReportKind kind, Instant since) {
        return reports.filedOn(target, kind, since);
    }

    /**
     * Locks a target until the transaction ends: the rows of a post and its discussion, a discussion, or a member. To avoid deadlocks,
     * callers lock the target before its case. Throws NotFound.
     */
    @PermitAll
    public void lock(ReportTarget target) {
        things.lock(target);
    }

    /** Locks a target like {@link #lock}. Throws NotFound also for a post that has not been published yet. */
    @PermitAll
    public void lockPublished(ReportTarget target) {
        things.lockPublished(target);
    }

    /** All reports of a thing, oldest first, for staff. Throws NotFound for who does not look after its group. */
    @RolesAllowed("groupModerator")
    public List<ReportLine> reportsOf(long actorId, ReportTarget target) {
        things.requireModerated(actorId, target);
        return reports.of(target);
    }

    /** The things whose deletion guests asked for before the instant and left an address. For a job, never for a page. */
    @PermitAll
    public List<ReportTarget> withContactsMadeBefore(Instant instant) {
        return reports.withContactsMadeBefore(instant);
    }

    /** Forgets the addresses that guests left with their requests about the thing. Gives how many. */
    @PermitAll
    public int forgetContacts(ReportTarget target) {
        return reports.forgetContacts(target);
    }

    /** Ids of the members who reported the thing after the one instant and not after the other. For telling them, never for a page. */
    @PermitAll
    public List<Long> memberReporters(ReportTarget target, Instant after, Instant until) {
        return reports.memberReporters(target, after, until);
    }
}
