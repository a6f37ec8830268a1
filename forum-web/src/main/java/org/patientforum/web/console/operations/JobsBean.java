package org.patientforum.web.console.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRow;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/jobs: what the forum does by itself, how it went, and when it comes again. */
@Named("jobs")
@RequestScoped
public class JobsBean {

    @Inject
    private JobService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private Clock clock;

    private List<JobRow> rows;

    /** The rows are there before a button of one of them is looked for. */
    @PostConstruct
    void find() {
        rows = service.jobs();
    }

    /** Throws NotFound for who is no administrator. */
    public void load() {
        if (!signedIn.administrator()) {
            throw new NotFound("job");
        }
    }

    /** Has the job run at once. */
    public void start(Job job) {
        action.then(() -> service.start(signedIn.id(), job), "console/jobs", "job.started");
    }

    /** When the job comes next. */
    public Instant next(JobRow row) {
        return row.job().next(row.startedAt(), clock.instant());
    }

    /** How it stands, as a key of words. */
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

    public List<JobRow> getRows() {
        return rows;
    }
}
