package org.patientforum.shared.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks each second which jobs of this node are due, and has them run on threads of their own. The server's timers go by the clock and stand still for an
 * hour when it is set back by one; this goes by time as it passes. See ADR 21.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private JobDispatcher dispatcher;
    private List<ScheduledFuture<?>> ticking = List.of();

    protected JobRunner() {}

    @Inject
    public JobRunner(JobDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostConstruct
    void begin() {
        dispatcher.begin();
        ManagedScheduledExecutorService ticker = Objects.requireNonNull(executor);
        ticking = List.of(
                ticker.scheduleWithFixedDelay(guarded(dispatcher::tick), 1, 1, TimeUnit.SECONDS),
                ticker.scheduleWithFixedDelay(guarded(dispatcher::watch), 1, 1, TimeUnit.MINUTES));
    }

    /** What is thrown would end the ticking for good. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Background jobs could not be looked at; it is tried again.", e);
            }
        };
    }

    @PreDestroy
    void end() {
        ticking.forEach(future -> future.cancel(false));
    }

    /** Has the job run soon, on another thread; once more if it runs just now. If this fails nothing is lost: it runs by itself at its next time. */
    public void wake(Job job) {
        dispatcher.wake(job);
    }

    /** Jobs that should have ended a run on this node long ago. */
    public List<LateJob> late() {
        return dispatcher.late();
    }

    /** How this node's clock was set last, within a day. */
    public Optional<ClockStep> clockStep() {
        return dispatcher.clockStep();
    }
}
