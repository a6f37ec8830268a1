package org.patientforum.members;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/** Has the members' tables tidied up every hour, and when an administrator wants it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HousekeepingTimer {

    private Housekeeping housekeeping;
    private JobReports reports;

    protected HousekeepingTimer() {}

    @Inject
    public HousekeepingTimer(Housekeeping housekeeping, JobReports reports) {
        this.housekeeping = housekeeping;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    @PermitAll
    void tidy() {
        reports.run(Job.HOUSEKEEPING, housekeeping::tidy);
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.HOUSEKEEPING) {
            tidy();
        }
    }
}
