package org.patientforum.web.console.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.shared.jobs.JobRow;

/** The state and the next run of each job on /console/jobs. */
@Named("consoleJobStatus")
@RequestScoped
public class JobStatusBean {

    @Inject
    private Clock clock;

    /** Returns the time of the next scheduled run. */
    public Instant next(JobRow row) {
        return row.job().next(row.startedAt(), clock.instant());
    }

    /** Returns the state of the job, part of a message key. */
    public String state(JobRow row) {
        if (row.failing()) {
            return "FAILING";
        }
        if (row.requestedAt() != null) {
            return "WANTED";
        }
        if (row.startedAt() == null) {
            return "NEVER";
        }
        return row.running() ? "RUNNING" : "WELL";
    }
}
