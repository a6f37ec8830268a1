package org.patientforum.web.console.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.shared.jobs.JobRow;
import org.patientforum.shared.jobs.JobService;

/** The jobs whose last run failed, shown on the overview. */
@Named("consoleFailingJobs")
@RequestScoped
public class FailingJobsBean {

    @Inject
    private JobService jobs;

    private List<JobRow> rows;

    @PostConstruct
    void load() {
        rows = jobs.failing();
    }

    public List<JobRow> getRows() {
        return rows;
    }
}
