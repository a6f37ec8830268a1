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
 * Checks each second which jobs of this node are due and runs them on threads of their own. The server's timers follow the wall
 * clock and stand still for an hour when it is set back by one; this follows monotonic time. See ADR 21.
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
    private List<ScheduledFuture<?>> timers = List.of();

    protected JobRunner() {}

    @Inject
    public JobRunner(JobDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostConstruct
    void start() {
        dispatcher.start();
        ManagedScheduledExecutorService ticker = Objects.requireNonNull(executor);
        timers = List.of(
                ticker.scheduleWithFixedDelay(guarded(dispatcher::tick), 1, 1, TimeUnit.SECONDS),
                ticker.scheduleWithFixedDelay(guarded(dispatcher::watch), 1, 1, TimeUnit.MINUTES));
    }

    /** An exception would cancel the timer for good. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Checking for due background jobs failed; trying again.", e);
            }
        };
    }

    @PreDestroy
    void stop() {
        timers.forEach(future -> future.cancel(false));
    }

    /**
     * Starts the job soon on another thread; again after the present run if it is running. If this call fails nothing is lost:
     * the job runs at its next time.
     */
    public void wake(Job job) {
        dispatcher.wake(job);
    }

    /** Jobs that are late on this node. */
    public List<LateJob> late() {
        return dispatcher.late();
    }

    /** The last step of this node's clock within a day. */
    public Optional<ClockStep> clockStep() {
        return dispatcher.clockStep();
    }
}
