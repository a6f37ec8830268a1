package org.patientforum.shared.jobs;

import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says twice a minute that this node is there, and looks every few seconds whether an administrator wants a job to run. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobDesk {

    private static final Logger LOG = Logger.getLogger(JobDesk.class.getName());

    private JobRuns runs;
    private ThisNode node;
    private Clock clock;
    private Event<JobWanted> wanted;

    protected JobDesk() {}

    @Inject
    public JobDesk(JobRuns runs, ThisNode node, Clock clock, Event<JobWanted> wanted) {
        this.runs = runs;
        this.node = node;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Schedule(hour = "*", minute = "*", second = "3/30", persistent = false)
    @PermitAll
    void beHere() {
        try {
            runs.seen(node.name(), node.startedAt(), clock.instant(), node.version());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "This node could not say that it is there.", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    @PermitAll
    void look() {
        try {
            runs.takeWanted().forEach(job -> wanted.fire(new JobWanted(job)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A job that an administrator wanted did not end well.", e);
        }
    }
}
