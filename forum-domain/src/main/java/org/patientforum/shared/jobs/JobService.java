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

/** Shows background jobs and their outcomes to staff; lets administrators start a job. */
@Stateless
public class JobService {

    private JobRuns runs;
    private Clock clock;
    private Event<JobStartedByAdministrator> started;
    private JobRunner runner;

    protected JobService() {}

    @Inject
    public JobService(JobRuns runs, Clock clock, Event<JobStartedByAdministrator> asked, JobRunner runner) {
        this.runs = runs;
        this.clock = clock;
        this.started = asked;
        this.runner = runner;
    }

    /** All jobs in order, including those that never ran, without the maintenance of single nodes. */
    @RolesAllowed("moderator")
    public List<JobRow> jobs() {
        Map<Job, JobRow> known = runs.rows().stream().collect(Collectors.toMap(JobRow::job, row -> row));
        return Stream.of(Job.values())
                .filter(job -> !job.perNode())
                .map(job -> known.getOrDefault(job, new JobRow(job, "", null, null, null, null, null)))
                .toList();
    }

    /** Jobs whose last run failed. */
    @RolesAllowed("moderator")
    public List<JobRow> failing() {
        return runs.rows().stream().filter(JobRow::failing).toList();
    }

    /** Requests a run of the job; one of the nodes starts it within seconds. */
    @RolesAllowed("administrator")
    public void start(long actorId, Job job) {
        runs.note(job, run -> run.request(clock.instant()));
        started.fire(new JobStartedByAdministrator(actorId, job));
    }

    /** The nodes that share the database, the one seen last first. */
    @RolesAllowed("administrator")
    public List<NodeRow> nodes() {
        return runs.nodes();
    }

    /** Jobs that are late on the node that serves the request. */
    @RolesAllowed("administrator")
    public List<LateJob> late() {
        return runner.late();
    }

    /** The last step of the clock, within a day, of the node that serves the request. */
    @RolesAllowed("administrator")
    public Optional<ClockStep> clockStep() {
        return runner.clockStep();
    }
}
