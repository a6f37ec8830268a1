package org.patientforum.notifications.digest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/** Looks every minute, on each node, whose digest is due. One run at a time; claims in the database keep nodes apart. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestTimer {

    private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    private DigestRun digests;
    private JobReports reports;

    protected DigestTimer() {}

    @Inject
    public DigestTimer(DigestRun digests, JobReports reports) {
        this.digests = digests;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @PermitAll
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            reports.run(Job.DIGESTS, digests::run);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Digests could not be worked on; they are tried again in a minute.", e);
        } finally {
            running.set(false);
        }
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.DIGESTS) {
            tick();
        }
    }
}
