package org.patientforum.shared.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Keeps how far jobs of many steps came. Each step and its note are one transaction: after a crash none is lost or done twice. */
@Stateless
public class LongJobs {

    private LongJobRepository jobs;
    private Clock clock;

    protected LongJobs() {}

    @Inject
    public LongJobs(LongJobRepository jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How far the job came; empty if it never began. */
    @PermitAll
    public Optional<LongJobProgress> standing(String name) {
        return jobs.standing(name);
    }

    /** Notes that the job begins, unless another node was first; gives how far it came. */
    @PermitAll
    public LongJobProgress begin(String name) {
        jobs.add(new LongJob(name, clock.instant()));
        return jobs.standing(name).orElseThrow();
    }

    /** Does one step and notes it. Throws IllegalStateException if another node has done this step. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void step(String name, int number, Runnable action) {
        jobs.locked(name).stepDone(number);
        action.run();
    }

    /** Notes that the job is done. */
    @PermitAll
    public void finish(String name) {
        jobs.locked(name).done(clock.instant());
    }
}
