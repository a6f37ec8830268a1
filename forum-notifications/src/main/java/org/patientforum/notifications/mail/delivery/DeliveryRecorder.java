package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.patientforum.notifications.mail.delivery.MailTransport.Result;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision;
import org.patientforum.notifications.mail.eligibility.DeliveryPolicy;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.RetryBackoff;
import org.patientforum.notifications.outbox.SentMail;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Records each step of a delivery in a transaction of its own: the claim, the decision, the outcome. */
@Dependent
public class DeliveryRecorder {

    static final int BATCH_SIZE = 40;
    private static final int MAX_COMPOSITION_ATTEMPTS = 3;
    private static final Duration COMPOSITION_RETRY_DELAY = Duration.ofMinutes(5);

    private final OutgoingMails mails;
    private final DeliveryPolicy policy;
    private final Suppressions suppressions;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final GroupCommitWriter writer;
    private final RetryBackoff backoff = new RetryBackoff(RandomGenerator.getDefault());

    @Inject
    public DeliveryRecorder(
            OutgoingMails mails,
            DeliveryPolicy policy,
            Suppressions suppressions,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.mails = mails;
        this.policy = policy;
        this.suppressions = suppressions;
        this.transaction = transaction;
        this.clock = clock;
        this.writer = new GroupCommitWriter(mails, transaction);
    }

    /** Claims the next mails that are due. */
    public List<Long> claim(int limit) {
        return transaction.get(() -> mails.claim(limit, clock.instant()));
    }

    /** Decides about claimed mails and records the skipped ones. Returns those to send, by id. */
    Map<Long, AddressedMail> decide(Collection<Long> mailIds) {
        return transaction.get(() -> {
            List<OutgoingMail> claimed = mails.findClaimed(mailIds);
            Map<Long, DeliveryDecision> decisions = claimed.isEmpty() ? Map.of() : policy.decide(claimed);
            Map<Long, AddressedMail> wanted = new HashMap<>();
            for (OutgoingMail mail : claimed) {
                switch (decisions.get(mail.id())) {
                    case DeliveryDecision.Skip(SkippedReason reason) -> mail.skip(reason);
                    case DeliveryDecision.Send(AddressedMail addressed) -> wanted.put(mail.id(), addressed);
                }
            }
            return wanted;
        });
    }

    /** Records that the mail was sent. */
    void sent(AddressedMail mail, Result result) {
        boolean keep = result.captured() || !mail.order().kind().oneTimeLink();
        writer.write(
                new SentMail(mail.order().mailId(), result.answer(), keep ? result.rendered() : null, clock.instant()));
    }

    /**
     * Defers the mail because of its recipient, or gives it up after too long.
     *
     * @return number of attempts so far
     */
    int defer(long mailId, Result result) {
        return undelivered(
                mailId,
                mail -> backoff.next(mail.attempts(), mail.createdAt(), clock.instant())
                        .ifPresentOrElse(next -> mail.defer(result.answer(), next), () -> mail.fail(result.answer())));
    }

    /** Defers the mail because its domain does not accept our mail now. */
    void deferForDomain(AddressedMail mail, Result result, Instant next) {
        if (mail.order().kind().ignoresRefusals()) {
            defer(mail.order().mailId(), result);
        } else {
            write(mail.order().mailId(), row -> {
                if (tooOld(row)) {
                    row.fail(result.answer());
                } else {
                    row.deferForDomain(result.answer(), next);
                }
            });
        }
    }

    /**
     * Records a permanent rejection of the mail itself.
     *
     * @return number of attempts so far
     */
    int failed(long mailId, String answer) {
        return undelivered(mailId, mail -> mail.fail(answer));
    }

    /**
     * Defers mails that failed, because other recipients were rejected as well; neither mails nor recipients were to
     * blame.
     */
    void revive(Collection<Long> mailIds, Instant next) {
        transaction.run(() -> {
            mailIds.forEach(mailId -> mails.find(mailId).ifPresent(mail -> mail.revive(next)));
            suppressions.forgetRejections(mailIds);
        });
    }

    /** Records that the address does not exist, and suppresses it. */
    void unknownAddress(AddressedMail mail, Result result) {
        undelivered(mail.order().mailId(), row -> {
            row.fail(result.answer());
            suppressions.unknownAddress(mail.order().memberId(), mail.email(), result.answer());
        });
    }

    /**
     * Records a permanent rejection without a clear reason; too many suppress the address.
     *
     * @return number of attempts so far
     */
    int rejected(AddressedMail mail, Result result) {
        return undelivered(mail.order().mailId(), row -> {
            row.fail(result.answer());
            suppressions.rejected(row, mail.email(), result.answer());
        });
    }

    /** Releases an unused claim: the mail keeps its number of attempts and is queued behind those pending. */
    void release(long mailId, Instant next) {
        write(mailId, mail -> {
            if (tooOld(mail)) {
                mail.fail("TOO_OLD");
            } else {
                mail.release(next, next.isAfter(clock.instant()));
            }
        });
    }

    /** Records that the mail could not be composed. It fails alone, after three attempts. */
    void compositionFailed(long mailId, Exception e) {
        String answer = e.getClass().getSimpleName();
        write(mailId, mail -> {
            if (mail.attempts() >= MAX_COMPOSITION_ATTEMPTS) {
                mail.fail(answer);
            } else {
                mail.defer(answer, clock.instant().plus(COMPOSITION_RETRY_DELAY));
            }
        });
    }

    private boolean tooOld(OutgoingMail mail) {
        return clock.instant().isAfter(mail.createdAt().plus(RetryBackoff.GIVE_UP_AFTER));
    }

    /** Applies the change and, for an alert to staff, alerts the next person. */
    private int undelivered(long mailId, Consumer<OutgoingMail> change) {
        AtomicInteger tries = new AtomicInteger();
        write(mailId, mail -> {
            change.accept(mail);
            tries.set(mail.attempts());
            if (mail.kind().alertsStaff()) {
                policy.alertMissed(mail);
            }
        });
        return tries.get();
    }

    private void write(long mailId, Consumer<OutgoingMail> change) {
        transaction.run(() -> mails.find(mailId).filter(OutgoingMail::isClaimed).ifPresent(change));
    }
}
