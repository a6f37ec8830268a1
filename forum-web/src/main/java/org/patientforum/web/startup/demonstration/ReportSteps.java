package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.reporting.ReportingService;
import org.patientforum.web.startup.demonstration.Community.Complaint;
import org.patientforum.web.startup.demonstration.Community.Verdict;

/** Readers report posts; moderators take the cases, and decide some of them. */
@Dependent
class ReportSteps {

    private static final String A_GUESTS_ADDRESS = "192.0.2.7";
    private static final int ALL = 1000;
    private static final Duration UNTIL_REPORTED = Duration.ofMinutes(20);
    private static final Duration UNTIL_CLAIMED = Duration.ofMinutes(5);
    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(10);

    private final ReportingService reporting;
    private final CaseService cases;
    private final ModerationService moderation;

    @Inject
    ReportSteps(ReportingService reporting, CaseService cases, ModerationService moderation) {
        this.reporting = reporting;
        this.cases = cases;
        this.moderation = moderation;
    }

    /** @param posted when the post was written that the complaint is about */
    List<Step> of(Complaint complaint, Instant posted, Timeline calendar, KnownIds cast) {
        Instant at =
                calendar.notLater(Timeline.later(calendar.hoursAgo(complaint.hoursAgo()), posted.plus(UNTIL_REPORTED)));
        List<Step> steps = new ArrayList<>();
        steps.add(Step.once(at, "report of " + complaint.post(), () -> report(complaint, cast)));
        Verdict verdict = complaint.verdict();
        if (verdict != null) {
            Instant claimed = calendar.notLater(at.plus(UNTIL_CLAIMED));
            Instant decided =
                    calendar.notLater(Timeline.later(calendar.hoursAgo(verdict.hoursAgo()), at.plus(UNTIL_DECIDED)));
            steps.add(Step.once(claimed, "claiming " + complaint.post(), () -> claim(complaint, cast)));
            steps.add(Step.once(decided, "deciding " + complaint.post(), () -> decide(complaint, cast)));
        }
        return steps;
    }

    private void report(Complaint complaint, KnownIds cast) {
        Long reporter = complaint.reporter() == null ? null : cast.member(complaint.reporter());
        reporting.report(
                new Reporter(reporter, A_GUESTS_ADDRESS),
                ReportTarget.ofPost(cast.post(complaint.post()).postId()),
                complaint.wording(),
                DiscussionSteps.submission("report " + complaint.post()));
    }

    private void claim(Complaint complaint, KnownIds cast) {
        long moderator = cast.member(complaint.verdict().by());
        CaseRow found = caseOf(complaint, moderator);
        cases.open(moderator, found.id());
        moderation.claim(moderator, found.id(), found.version());
    }

    private void decide(Complaint complaint, KnownIds cast) {
        long moderator = cast.member(complaint.verdict().by());
        CaseRow found = caseOf(complaint, moderator);
        moderation.decide(
                moderator, found.id(), found.version(), complaint.verdict().wording());
        if (complaint.verdict().second() != null) {
            long second = cast.member(complaint.verdict().second());
            moderation.confirm(second, found.id(), caseOf(complaint, second).version());
        }
    }

    private CaseRow caseOf(Complaint complaint, long moderator) {
        return cases.queue(moderator, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, ALL).stream()
                .filter(row -> complaint.post().endsWith("/" + row.title() + "/" + row.number()))
                .findFirst()
                .orElseThrow();
    }
}
