package org.patientforum.notifications;

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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.MailRounds;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;

/**
 * Drives the fan-out on this node and wakes the relay after it: every few seconds, and at once after an event. One run at a time; who comes meanwhile
 * makes it run once more. Other nodes do the same, and claims in the database keep them apart.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clockwork {

    private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private FanOut fanOut;
    private MailRounds rounds;
    private Event<NewsTold> news;
    private JobReports reports;

    protected Clockwork() {}

    @Inject
    public Clockwork(FanOut fanOut, MailRounds rounds, Event<NewsTold> news, JobReports reports) {
        this.fanOut = fanOut;
        this.rounds = rounds;
        this.news = news;
        this.reports = reports;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @PermitAll
    void tick() {
        run();
    }

    /** Runs soon, on another thread. */
    @Asynchronous
    @PermitAll
    public void wake() {
        run();
    }

    private void tellAll() {
        while (wanted.getAndSet(false)) {
            boolean told = fanOut.run();
            rounds.wake();
            if (told) {
                news.fire(new NewsTold());
            }
        }
    }

    private void run() {
        wanted.set(true);
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            reports.run(Job.FAN_OUT, this::tellAll);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail could not be worked on; it is tried again in a few seconds.", e);
        } finally {
            running.set(false);
        }
    }
}
