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

/** Looks at every digest whose time may have come. Some hundreds are one transaction: a crash repeats them and loses nothing. */
@Dependent
class DigestBatch {

    private static final Logger LOG = Logger.getLogger(DigestBatch.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    /** What a clock that was just put right may have hidden before this run. */
    private static final Duration DOUBT = Duration.ofMinutes(10);

    private final DigestSubscriptions rounds;
    private final DigestPlanner office;
    private final Supplier<MailPolicy> policy;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final AtomicReference<Instant> lastRun = new AtomicReference<>();
    private final AtomicReference<MailPolicy> begunFor = new AtomicReference<>();

    @Inject
    DigestBatch(
            DigestSubscriptions rounds,
            DigestPlanner office,
            Supplier<MailPolicy> policy,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.rounds = rounds;
        this.office = office;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is left to look at. Must run outside any transaction. */
    void run() {
        if (policy.get() == MailPolicy.OFF) {
            return;
        }
        Instant now = clock.instant();
        mend(now);
        beginAll(now);
        List<DueSubscription> found = transaction.get(() -> rounds.next(now));
        while (!found.isEmpty()) {
            look(found, now);
            found = transaction.get(() -> rounds.next(now));
        }
    }

    /**
     * Puts right what a clock that went ahead has left. Whether visits lie ahead is only asked at the start and when the clock
     * has gone back since the last run: it takes a look at all of them.
     */
    private void mend(Instant now) {
        Instant sure = now.minus(DOUBT);
        transaction.run(() -> rounds.mend(now, sure));
        Instant last = lastRun.get();
        if (last == null || now.isBefore(last)) {
            transaction.run(() -> office.correctVisits(now, sure));
        }
        lastRun.set(now);
    }

    /** Begins rounds for whoever has none: after each start and whenever the site's policy becomes another one. */
    private void beginAll(Instant now) {
        MailPolicy current = policy.get();
        if (begunFor.get() == current) {
            return;
        }
        for (Delivery cadence : List.of(Delivery.DAILY, Delivery.WEEKLY)) {
            OptionalLong after = OptionalLong.of(0);
            while (after.isPresent()) {
                long last = after.getAsLong();
                after = transaction.get(() -> rounds.begin(cadence, current.inDigest(cadence), last, now));
            }
        }
        begunFor.set(current); // not before: another node that begins at the same moment may make this one fail
    }

    /** One that cannot be worked on is found by looking at each alone, and holds nobody up. */
    private void look(List<DueSubscription> found, Instant now) {
        try {
            transaction.run(() -> office.look(found, now));
        } catch (RuntimeException e) {
            if (found.size() > 1) {
                found.forEach(one -> look(List.of(one), now));
            } else {
                long round = found.getFirst().id();
                LOG.log(Level.WARNING, e, () -> "Digest round " + round + " is tried again in an hour.");
                transaction.run(() -> rounds.putOff(round, now.plus(AFTER_TROUBLE)));
            }
        }
    }
}
