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
import org.patientforum.web.startup.demonstration.Community.DecisionEntry;
import org.patientforum.web.startup.demonstration.Community.ReportEntry;

/** Steps in which readers report posts, and moderators claim and decide some of the cases. */
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

    /** @param posted when the reported post was written */
    List<Step> of(ReportEntry report, Instant posted, Timeline timeline, KnownIds ids) {
        Instant at =
                timeline.notLater(Timeline.later(timeline.hoursAgo(report.hoursAgo()), posted.plus(UNTIL_REPORTED)));
        List<Step> steps = new ArrayList<>();
        steps.add(Step.once(at, "report of " + report.post(), () -> report(report, ids)));
        DecisionEntry decision = report.decision();
        if (decision != null) {
            Instant claimed = timeline.notLater(at.plus(UNTIL_CLAIMED));
            Instant decided =
                    timeline.notLater(Timeline.later(timeline.hoursAgo(decision.hoursAgo()), at.plus(UNTIL_DECIDED)));
            steps.add(Step.once(claimed, "claiming " + report.post(), () -> claim(report, ids)));
            steps.add(Step.once(decided, "deciding " + report.post(), () -> decide(report, ids)));
        }
        return steps;
    }

    private void report(ReportEntry report, KnownIds ids) {
        Long reporter = report.reporter() == null ? null : ids.member(report.reporter());
        reporting.report(
                new Reporter(reporter, A_GUESTS_ADDRESS),
                ReportTarget.ofPost(ids.post(report.post()).postId()),
                report.wording(),
                DiscussionSteps.submission("report " + report.post()));
    }

    private void claim(ReportEntry report, KnownIds ids) {
        long moderator = ids.member(report.decision().by());
        CaseRow found = caseOf(report, moderator);
        cases.open(moderator, found.id());
        moderation.claim(moderator, found.id(), found.version());
    }

    private void decide(ReportEntry report, KnownIds ids) {
        long moderator = ids.member(report.decision().by());
        CaseRow found = caseOf(report, moderator);
        moderation.decide(
                moderator, found.id(), found.version(), report.decision().wording());
        if (report.decision().second() != null) {
            long second = ids.member(report.decision().second());
            moderation.confirm(second, found.id(), caseOf(report, second).version());
        }
    }

    private CaseRow caseOf(ReportEntry report, long moderator) {
        return cases.queue(moderator, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, ALL).stream()
                .filter(row -> report.post().endsWith("/" + row.title() + "/" + row.number()))
                .findFirst()
                .orElseThrow();
    }
}
