package org.patientforum.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks every few seconds whether an administrator wants a job to run, on whichever node. */
@ApplicationScoped
class RequestedJobsJob implements PeriodicJob {

    private JobRuns runs;
    private JobRunner runner;

    protected RequestedJobsJob() {}

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
