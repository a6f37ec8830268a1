package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Processes every digest that may be due. Each transaction processes some hundreds: a crash repeats them and loses
 * nothing.
 */
@Dependent
class DigestBatch {

    private static final Logger LOG = Logger.getLogger(DigestBatch.class.getName());
    private static final Duration RETRY_DELAY = Duration.ofHours(1);

    /** A clock that was just corrected may have been wrong by this much before this run. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(10);

    private final DigestSubscriptions subscriptions;
    private final DigestPlanner planner;
    private final Supplier<MailPolicy> policy;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final AtomicReference<Instant> lastRun = new AtomicReference<>();
    private final AtomicReference<MailPolicy> createdFor = new AtomicReference<>();

    @Inject
    DigestBatch(
            DigestSubscriptions subscriptions,
            DigestPlanner planner,
            Supplier<MailPolicy> policy,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.planner = planner;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Runs until no digest is left to check. Must run outside any transaction. */
    void run() {
        if (policy.get() == MailPolicy.OFF) {
            return;
        }
        Instant now = clock.instant();
        repairClockSkew(now);
        createMissing(now);
        List<DueSubscription> found = transaction.get(() -> subscriptions.findDue(now));
        while (!found.isEmpty()) {
            process(found, now);
            found = transaction.get(() -> subscriptions.findDue(now));
        }
    }

    /**
     * Corrects what a clock that was ahead has left. Visits in the future are searched for only at the start and when
     * the clock has gone back since the last run, because that reads all visits.
     */
    private void repairClockSkew(Instant now) {
        Instant settled = now.minus(MAX_CLOCK_SKEW);
        transaction.run(() -> subscriptions.repairClockSkew(now, settled));
        Instant last = lastRun.get();
        if (last == null || now.isBefore(last)) {
            transaction.run(() -> planner.correctVisits(now, settled));
        }
        lastRun.set(now);
    }

    /** Creates missing subscriptions: after each start, and whenever the site's policy changes. */
    private void createMissing(Instant now) {
        MailPolicy current = policy.get();
        if (createdFor.get() == current) {
            return;
        }
        for (Delivery cadence : List.of(Delivery.DAILY, Delivery.WEEKLY)) {
            OptionalLong after = OptionalLong.of(0);
            while (after.isPresent()) {
                long last = after.getAsLong();
                after = transaction.get(() -> subscriptions.create(cadence, current.inDigest(cadence), last, now));
            }
        }
        createdFor.set(current); // last, because another node that starts at the same moment may make this one fail
    }

    /** After a failure, processes each subscription alone, so that the one that fails delays no other. */
    private void process(List<DueSubscription> found, Instant now) {
        try {
            transaction.run(() -> planner.process(found, now));
        } catch (RuntimeException e) {
            if (found.size() > 1) {
                found.forEach(subscription -> process(List.of(subscription), now));
            } else {
                long subscription = found.getFirst().id();
                LOG.log(Level.WARNING, e, () -> "Digest subscription " + subscription + " is tried again in an hour.");
                transaction.run(() -> subscriptions.postpone(subscription, now.plus(RETRY_DELAY)));
            }
        }
    }
}
