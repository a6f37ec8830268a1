package org.patientforum.web.console.operations;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobColumn;
import org.patientforum.shared.jobs.JobRow;
import org.patientforum.shared.jobs.JobService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.identity.SignedIn;

/** The page /console/jobs: the background jobs with the result of their last run and the time of their next one. */
@Named("consoleJobs")
@ViewScoped
public class JobsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private JobService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private ConsoleTable<JobRow, JobColumn> rows;

    /** Prepares the table. */
    @PostConstruct
    void load() {
        rows = ConsoleTable.ofAll(JobColumn.class, new ConsoleTable.WholeList<>() {
            @Override
            public List<JobRow> all() {
                return service.jobs();
            }

            @Override
            public Comparator<JobRow> by(JobColumn column) {
                return column.comparator();
            }
        });
    }

    /** Throws NotFound if the reader is not an administrator. */
    public void requireAdministrator() {
        if (!signedIn.administrator()) {
            throw new NotFound("job");
        }
    }

    /** Requests an immediate run of the job. */
    public void start(Job job) {
        action.runAndRedirect(() -> service.start(signedIn.id(), job), "console/jobs", "job.started");
    }

    public ConsoleTable<JobRow, JobColumn> getRows() {
        return rows;
    }
}
