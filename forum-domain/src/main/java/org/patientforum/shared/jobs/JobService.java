package org.patientforum.shared.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forum does by itself and how it went, for staff; administrators have a job run at once. */
@Stateless
public class JobService {

    private JobRuns runs;
    private Clock clock;
    private Event<JobStartedByAdministrator> asked;
    private JobRunner runner;

    protected JobService() {}

    @Inject
    public JobService(JobRuns runs, Clock clock, Event<JobStartedByAdministrator> asked, JobRunner runner) {
        this.runs = runs;
        this.clock = clock;
        this.asked = asked;
        this.runner = runner;
    }

    /** All jobs but the upkeep of single nodes, in their order, those that never ran yet, too. */
    @RolesAllowed("moderator")
    public List<JobRow> jobs() {
        Map<Job, JobRow> known = runs.rows().stream().collect(Collectors.toMap(JobRow::job, row -> row));
        return Stream.of(Job.values())
                .filter(job -> !job.ofEachNode())
                .map(job -> known.getOrDefault(job, new JobRow(job, "", null, null, null, null, null)))
                .toList();
    }

    /** Jobs whose last run went wrong. */
    @RolesAllowed("moderator")
    public List<JobRow> failing() {
        return runs.rows().stream().filter(JobRow::failing).toList();
    }

    /** Has the job run on one of the nodes within a few seconds. */
    @RolesAllowed("administrator")
    public void start(long actorId, Job job) {
        runs.note(job, run -> run.want(clock.instant()));
        asked.fire(new JobStartedByAdministrator(actorId, job));
    }

    /** Running forums that share the database, the one seen last first. */
    @RolesAllowed("administrator")
    public List<NodeRow> nodes() {
        return runs.nodes();
    }

    /** Jobs that should have ended a run on the node that is asked long ago. */
    @RolesAllowed("administrator")
    public List<LateJob> late() {
        return runner.late();
    }

    /** How the clock of the node that is asked was set last, within a day. */
    @RolesAllowed("administrator")
    public Optional<ClockStep> clockStep() {
        return runner.clockStep();
    }
}
