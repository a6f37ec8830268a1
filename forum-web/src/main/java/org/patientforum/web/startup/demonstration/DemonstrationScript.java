package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.web.startup.demonstration.Community.Complaint;
import org.patientforum.web.startup.demonstration.Community.Talk;

/** Puts what everybody does in the order in which it happened. The same files and the same "now" give the same steps. */
@Dependent
class DemonstrationScript {

    private final MemberSteps people;
    private final DiscussionSteps conversations;
    private final EngagementSteps responses;
    private final ReportSteps complaints;
    private final StaffPreparationSteps precautions;

    @Inject
    DemonstrationScript(
            MemberSteps people,
            DiscussionSteps conversations,
            EngagementSteps responses,
            ReportSteps complaints,
            StaffPreparationSteps precautions) {
        this.people = people;
        this.conversations = conversations;
        this.responses = responses;
        this.complaints = complaints;
        this.precautions = precautions;
    }

    /** Whether anybody is a member already. */
    boolean anybodyHere() {
        return !people.none();
    }

    List<Step> steps(Community community, Instant now, String password) {
        Timeline calendar = new Timeline(now, community.members());
        KnownIds cast = new KnownIds();
        List<Step> steps = new ArrayList<>(people.steps(community.members(), calendar, cast, password));
        steps.addAll(conversations.groups(community.groups(), calendar, cast));
        Map<String, Instant> posted = new HashMap<>();
        for (Talk talk : community.talks()) {
            steps.addAll(conversations.of(talk, calendar, cast));
            steps.addAll(responses.to(talk, calendar, cast));
            for (int number = 1; number <= talk.posts().size(); number++) {
                posted.put(talk.post(number), calendar.posted(talk, number));
            }
        }
        for (Complaint complaint : community.complaints()) {
            steps.addAll(complaints.of(complaint, posted.get(complaint.post()), calendar, cast));
        }
        steps.addAll(precautions.steps(community.talks(), calendar, cast));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
