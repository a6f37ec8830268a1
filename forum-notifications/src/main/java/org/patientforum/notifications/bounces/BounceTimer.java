package org.patientforum.notifications.bounces;

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

/** Looks every minute, on each node, whether mails have come back. A lease in the database lets one node at a time look. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceTimer {

    private static final Logger LOG = Logger.getLogger(BounceTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    private BounceRun bounces;
    private JobReports reports;

    protected BounceTimer() {}

    @Inject
    public BounceTimer(BounceRun bounces, JobReports reports) {
        this.bounces = bounces;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @PermitAll
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            reports.run(Job.BOUNCES, bounces::run);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mails that came back could not be read; it is tried again in a minute.", e);
        } finally {
            running.set(false);
        }
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.BOUNCES) {
            tick();
        }
    }
}
