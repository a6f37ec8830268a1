package org.patientforum.figures;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/** Has the day counted every five minutes, and when an administrator wants it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountTimer {

    private Counting counting;
    private OwnTransaction transaction;
    private JobReports reports;

    protected CountTimer() {}

    @Inject
    public CountTimer(Counting counting, OwnTransaction transaction, JobReports reports) {
        this.counting = counting;
        this.transaction = transaction;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    @PermitAll
    void tick() {
        reports.run(Job.COUNTS, this::countAll);
    }

    private void countAll() {
        boolean more = true;
        while (more) {
            more = transaction.get(counting::countOn);
        }
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.COUNTS) {
            tick();
        }
    }
}
