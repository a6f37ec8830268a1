package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Starts jobs that administrators requested on any node. */
@Dependent
class JobRequestJob implements PeriodicJob {

    private final JobRuns runs;
    private final JobRunner runner;

    @Inject
    JobRequestJob(JobRuns runs, JobRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    @Override
    public Job job() {
        return Job.JOB_REQUESTS;
    }

    @Override
    public void run() {
        runs.takeRequests().forEach(runner::wake);
    }
}
