package org.patientforum.posting;

import jakarta.annotation.PreDestroy;
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

/** Has posts rendered anew whose HTML an older version of the renderer has made, soon after an update, and when an administrator wants it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenderingTimer {

    private StoredHtml stored;
    private OwnTransaction transaction;
    private JobReports reports;
    private volatile boolean stopped;

    protected RenderingTimer() {}

    @Inject
    public RenderingTimer(StoredHtml stored, OwnTransaction transaction, JobReports reports) {
        this.stored = stored;
        this.transaction = transaction;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    @PermitAll
    void tick() {
        reports.run(Job.RENDERING, () -> new Rendering(stored, transaction).run(() -> stopped));
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.RENDERING) {
            tick();
        }
    }
}
