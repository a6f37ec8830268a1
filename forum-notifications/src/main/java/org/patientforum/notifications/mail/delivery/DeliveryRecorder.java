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
import org.patientforum.notifications.mail.delivery.MailTransport.Carried;
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

/** What is written down around each sending: the claim before, the decision, the outcome after. Each is its own transaction. */
@Dependent
public class DeliveryRecorder {

    static final int BATCH = 40;
    private static final int POISON_TRIES = 3;
    private static final Duration POISON_WAIT = Duration.ofMinutes(5);

    private final OutgoingMails mails;
    private final DeliveryPolicy rule;
    private final Suppressions suppressions;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final GroupCommitWriter sentBook;
    private final RetryBackoff retryTimes = new RetryBackoff(RandomGenerator.getDefault());

    @Inject
    public DeliveryRecorder(
            OutgoingMails mails,
            DeliveryPolicy rule,
            Suppressions suppressions,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.mails = mails;
        this.rule = rule;
        this.suppressions = suppressions;
        this.transaction = transaction;
        this.clock = clock;
        this.sentBook = new GroupCommitWriter(mails, transaction);
    }

    /** Claims the next mails that are due. */
    public List<Long> claim(int atMost) {
        return transaction.get(() -> mails.claim(atMost, clock.instant()));
    }

    /** Decides again about claimed mails: those to be sent, by their ids. For the others the reason is written down. */
    Map<Long, AddressedMail> decide(Collection<Long> mailIds) {
        return transaction.get(() -> {
            List<OutgoingMail> claimed = mails.claimed(mailIds);
            Map<Long, DeliveryDecision> decisions = claimed.isEmpty() ? Map.of() : rule.decide(claimed);
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

    /** The mail is out. */
    void sent(AddressedMail mail, Carried carried) {
        boolean keep = carried.stayed() || !mail.order().kind().oneTimeLink();
        sentBook.write(
                new SentMail(mail.order().mailId(), carried.answer(), keep ? carried.rendered() : null, clock.instant()));
    }

    /** The relay puts this recipient off: later, or given up when it took too long. Gives how often the mail was tried. */
    int later(long mailId, Carried carried) {
        return unreached(
                mailId,
                mail -> retryTimes
                        .next(mail.attempts(), mail.createdAt(), clock.instant())
                        .ifPresentOrElse(
                                next -> mail.later(carried.answer(), next), () -> mail.fail(carried.answer())));
    }

    /** The recipient's domain does not take our mail now. */
    void domainWaits(AddressedMail mail, Carried carried, Instant next) {
        if (mail.order().kind().triedRegardless()) {
            later(mail.order().mailId(), carried);
        } else {
            write(mail.order().mailId(), row -> {
                if (tooOld(row)) {
                    row.fail(carried.answer());
                } else {
                    row.waitForDomain(carried.answer(), next);
                }
            });
        }
    }

    /** The relay refuses this mail for good. Gives how often it was tried. */
    int failed(long mailId, String answer) {
        return unreached(mailId, mail -> mail.fail(answer));
    }

    /** Other recipients were refused as well, so these mails and their readers were not to blame. */
    void revive(Collection<Long> mailIds, Instant next) {
        transaction.run(() -> {
            mailIds.forEach(mailId -> mails.find(mailId).ifPresent(mail -> mail.revive(next)));
            suppressions.forget(mailIds);
        });
    }

    /** There is no such address: no more mail to it. */
    void dead(AddressedMail mail, Carried carried) {
        unreached(mail.order().mailId(), row -> {
            row.fail(carried.answer());
            suppressions.dead(mail.order().memberId(), mail.email(), carried.answer());
        });
    }

    /**
     * The mail server refuses this mail for good and does not say why: too often, and the address gets no more. Gives how often the
     * mail was tried.
     */
    int refused(AddressedMail mail, Carried carried) {
        return unreached(mail.order().mailId(), row -> {
            row.fail(carried.answer());
            suppressions.refused(row, mail.email(), carried.answer());
        });
    }

    /** The mail was claimed for nothing: it keeps its attempt, and comes after what waits already. */
    void giveBack(long mailId, Instant next) {
        write(mailId, mail -> {
            if (tooOld(mail)) {
                mail.fail("TOO_OLD");
            } else {
                mail.giveBack(next, next.isAfter(clock.instant()));
            }
        });
    }

    /** The mail could not be made: it fails alone, after three tries. */
    void broken(long mailId, Exception e) {
        String answer = e.getClass().getSimpleName();
        write(mailId, mail -> {
            if (mail.attempts() >= POISON_TRIES) {
                mail.fail(answer);
            } else {
                mail.later(answer, clock.instant().plus(POISON_WAIT));
            }
        });
    }

    private boolean tooOld(OutgoingMail mail) {
        return clock.instant().isAfter(mail.createdAt().plus(RetryBackoff.GIVE_UP_AFTER));
    }

    /** A call that does not reach whom it calls must reach somebody else. */
    private int unreached(long mailId, Consumer<OutgoingMail> change) {
        AtomicInteger tries = new AtomicInteger();
        write(mailId, mail -> {
            change.accept(mail);
            tries.set(mail.attempts());
            if (mail.kind().callsStaff()) {
                rule.alertMissed(mail);
            }
        });
        return tries.get();
    }

    private void write(long mailId, Consumer<OutgoingMail> change) {
        transaction.run(() -> mails.find(mailId).filter(OutgoingMail::isClaimed).ifPresent(change));
    }
}
