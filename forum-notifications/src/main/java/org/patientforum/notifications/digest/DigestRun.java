package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.shared.OwnTransaction;

/** Looks at every digest whose time may have come. Each member is a transaction of their own: a crash repeats and loses nothing. */
@Dependent
class DigestRun {

    private static final Logger LOG = Logger.getLogger(DigestRun.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    private final DigestRounds rounds;
    private final DigestOffice office;
    private final MailPolicy policy;
    private final OwnTransaction transaction;
    private final Clock clock;

    @Inject
    DigestRun(DigestRounds rounds, DigestOffice office, MailPolicy policy, OwnTransaction transaction, Clock clock) {
        this.rounds = rounds;
        this.office = office;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is left to look at. Must run outside any transaction. */
    void run() {
        if (policy == MailPolicy.OFF) {
            return;
        }
        Instant now = clock.instant();
        transaction.run(() -> rounds.mend(now));
        begin(Delivery.DAILY, now);
        begin(Delivery.WEEKLY, now);
        List<FoundRound> found = transaction.get(() -> rounds.next(now));
        while (!found.isEmpty()) {
            found.forEach(round -> look(round, now));
            found = transaction.get(() -> rounds.next(now));
        }
    }

    private void begin(Delivery cadence, Instant now) {
        boolean more = true;
        while (more) {
            more = transaction.get(() -> rounds.begin(cadence, policy.inDigest(cadence), now));
        }
    }

    private void look(FoundRound round, Instant now) {
        try {
            transaction.run(() -> office.look(round, now));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Digest round " + round.id() + " is tried again in an hour.");
            transaction.run(() -> rounds.putOff(round.id(), now.plus(AFTER_TROUBLE)));
        }
    }
}
