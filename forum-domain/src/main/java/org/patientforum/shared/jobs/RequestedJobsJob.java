package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Starts the jobs that administrators want to run at once, on whichever node they asked. */
@Dependent
class RequestedJobsJob implements PeriodicJob {

    private final JobRuns runs;
    private final JobRunner runner;

    @Inject
    RequestedJobsJob(JobRuns runs, JobRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    @Override
    public Job job() {
        return Job.JOB_REQUESTS;
    }

    @Override
    public void run() {
        runs.takeWanted().forEach(runner::wake);
    }
}
