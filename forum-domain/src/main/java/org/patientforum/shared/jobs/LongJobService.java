package org.patientforum.shared.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Tracks the progress of long jobs. Each step and its record are one transaction: after a crash no step is lost or repeated. */
@Stateless
public class LongJobService {

    private LongJobs jobs;
    private Clock clock;

    protected LongJobService() {}

    @Inject
    public LongJobService(LongJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The progress of the job; empty if it never began. */
    @PermitAll
    public Optional<LongJobProgress> progress(String name) {
        return jobs.progress(name);
    }

    /** Starts the job unless another node was first, and returns its progress. */
    @PermitAll
    public LongJobProgress begin(String name) {
        jobs.add(new LongJob(name, clock.instant()));
        return jobs.progress(name).orElseThrow();
    }

    /** Runs one step and records it. Throws IllegalStateException if another node has done this step. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void step(String name, int number, Runnable action) {
        jobs.locked(name).stepDone(number);
        action.run();
    }

    /** Records that the job is complete. */
    @PermitAll
    public void finish(String name) {
        jobs.locked(name).done(clock.instant());
    }
}
