package org.patientforum.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostingService;
import org.patientforum.posting.StewardshipService;
import org.patientforum.reading.Reader;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.NotFound;

/** Report or request deletion: for members and guests, on every post they can read. */
@Stateless
public class ReportingService {

    /** For so long the confirmation page knows what was reported; later its address tells nobody anything. */
    static final Duration CONFIRMATION_KNOWS = Duration.ofMinutes(30);

    private Reports reports;
    private StewardshipService posts;
    private PostingService posting;
    private Visibility visibility;
    private ReportDesk desk;

    protected ReportingService() {}

    @Inject
    public ReportingService(
            Reports reports, StewardshipService posts, PostingService posting, Visibility visibility, ReportDesk desk) {
        this.reports = reports;
        this.posts = posts;
        this.posting = posting;
        this.visibility = visibility;
        this.desk = desk;
    }

    /** The post the report page is about. Throws NotFound if the reader does not see its text. */
    @PermitAll
    public ReportedPost postToReport(Reader reader, long postId) {
        PostSnapshot post = posting.snapshot(postId);
        visibility.requireShowsText(reader, post.state(), post.authorId());
        String text = post.markdown();
        return new ReportedPost(
                post.place(), reports.pseudonym(post.authorId()), text.substring(0, Math.min(200, text.length())));
    }

    /**
     * Reports a post or asks for its deletion, and gives the reference to tell the reporter. The same submission twice is one
     * report. Throws ReportRefused for missing words, NotFound if the reader does not see the post, TooMany.
     */
    @PermitAll
    public String report(Reporter reporter, long postId, ReportWording wording, String submission) {
        PostSnapshot post = posts.lockedForReporting(postId);
        Optional<String> before = reports.referenceOf(submission);
        if (before.isPresent()) {
            return before.get();
        }
        visibility.requireShowsText(reporter.asReader(), post.state(), post.authorId());
        Report report = new Report(postId, wording, reporter.memberId(), submission, desk.now());
        desk.count(reporter);
        reports.add(report);
        desk.pass(report.asEvent());
        return report.reference();
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
        return reports.madeAfter(reference, desk.now().minus(CONFIRMATION_KNOWS))
                .map(report -> new ReceivedReport(reference, report.nextStep(), report.madeAt()))
                .orElseGet(() -> new ReceivedReport(reference, NextStep.UNTOLD, null));
    }

    /** All reports of a post, oldest first, for staff. */
    @RolesAllowed("moderator")
    public List<ReportLine> reportsOf(long postId) {
        return reports.ofPost(postId);
    }

    /** Ids of the members who reported the post after the one instant and not after the other. For telling them, never for a page. */
    @PermitAll
    public List<Long> memberReporters(long postId, Instant after, Instant until) {
        return reports.memberReporters(postId, after, until);
    }
}
