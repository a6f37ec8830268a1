package org.patientforum.noticing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
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
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/**
 * Looks every minute on each node, and as soon as something was reported, whether cases are to be freed and the team is to be called. Who comes while it
 * looks makes it look once more.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

    private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private TakenCaseRelease release;
    private Caller caller;
    private DailyWord daily;
    private OwnTransaction transaction;
    private JobReports reports;

    protected NoticeTimer() {}

    @Inject
    public NoticeTimer(
            TakenCaseRelease release, Caller caller, DailyWord daily, OwnTransaction transaction, JobReports reports) {
        this.release = release;
        this.caller = caller;
        this.daily = daily;
        this.transaction = transaction;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    @PermitAll
    void tick() {
        wanted.set(true);
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            reports.run(Job.ESCALATION, this::lookWhileWanted);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The team could not be called; it is tried again in a minute.", e);
        } finally {
            running.set(false);
        }
    }

    private void lookWhileWanted() {
        while (wanted.getAndSet(false)) {
            try {
                release.look();
            } finally { // whatever keeps cases from being freed must not keep anybody from being called
                transaction.run(caller::look);
                transaction.run(daily::look);
            }
        }
    }

    /** Looks soon, on another thread. */
    @Asynchronous
    @PermitAll
    public void wake() {
        tick();
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.ESCALATION) {
            tick();
        }
    }
}
