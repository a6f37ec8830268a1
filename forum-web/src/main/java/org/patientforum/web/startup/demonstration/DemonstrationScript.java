package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.ReportEntry;

/**
 * Arranges the steps of all members in chronological order. The same files and the same start time yield the same
 * steps.
 */
@Dependent
class DemonstrationScript {

    private final MemberSteps memberSteps;
    private final DiscussionSteps discussionSteps;
    private final EngagementSteps engagementSteps;
    private final ReportSteps reportSteps;
    private final StaffPreparationSteps preparationSteps;

    @Inject
    DemonstrationScript(
            MemberSteps memberSteps,
            DiscussionSteps discussionSteps,
            EngagementSteps engagementSteps,
            ReportSteps reportSteps,
            StaffPreparationSteps preparationSteps) {
        this.memberSteps = memberSteps;
        this.discussionSteps = discussionSteps;
        this.engagementSteps = engagementSteps;
        this.reportSteps = reportSteps;
        this.preparationSteps = preparationSteps;
    }

    /** Whether the forum has any members. */
    boolean hasMembers() {
        return !memberSteps.isEmpty();
    }

    List<Step> steps(Community community, Instant now, String password) {
        Timeline timeline = new Timeline(now, community.members());
        KnownIds ids = new KnownIds();
        List<Step> steps = new ArrayList<>(memberSteps.steps(community.members(), timeline, ids, password));
        steps.addAll(discussionSteps.groups(community.groups(), timeline, ids));
        Map<String, Instant> posted = new HashMap<>();
        for (DiscussionEntry discussion : community.discussions()) {
            steps.addAll(discussionSteps.of(discussion, timeline, ids));
            steps.addAll(engagementSteps.of(discussion, timeline, ids));
            for (int number = 1; number <= discussion.posts().size(); number++) {
                posted.put(discussion.post(number), timeline.posted(discussion, number));
            }
        }
        for (ReportEntry report : community.reports()) {
            steps.addAll(reportSteps.of(report, posted.get(report.post()), timeline, ids));
        }
        steps.addAll(preparationSteps.steps(community.discussions(), timeline, ids));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
