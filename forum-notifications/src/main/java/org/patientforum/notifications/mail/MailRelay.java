package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.Carrier.Carried;
import org.patientforum.notifications.mail.Recipient.AddressRefused;

/**
 * Sends what is due. Each mail is claimed and its attempt counted, then decided about again, then sent outside any transaction,
 * then written down: a crash in between means the same Message-ID once more, never a mail lost. Several runs may go on at a
 * time, each with a connection of its own, but never more than the settings say.
 */
@Dependent
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

    /** A batch is given back in time before its claims end. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);

    /** Who met the trouble in the midst of its conversation may be its cause, and lets the others go first. */
    private static final Duration BEHIND_THE_OTHERS = Duration.ofHours(1);

    private final MailLedger ledger;
    private final MailWay way;
    private final QueueGate gate;
    private final MailPace pace;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean holdObeyed = new AtomicBoolean();

    @Inject
    MailRelay(MailLedger ledger, MailWay way, QueueGate gate, MailPace pace, Clock clock) {
        this.ledger = ledger;
        this.way = way;
        this.gate = gate;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Sends until nothing is due, the mail server is in trouble, or mail is stopped; does nothing if enough runs go on already.
     * Must run outside any transaction.
     *
     * @param moreHands called when there is work for another run beside this one
     */
    public void run(Runnable moreHands) {
        if (busy.incrementAndGet() <= way.policy().workers()) {
            try {
                work(moreHands);
            } finally {
                busy.decrementAndGet();
            }
        } else {
            busy.decrementAndGet();
        }
    }

    /** Tells the administrators in the log when the mail server has been in trouble for too long. */
    public void watch() {
        gate.alarm()
                .ifPresent(answer -> LOG.severe(() -> "ALARM: no mail can leave. The mail server " + way.relay()
                        + " last said: " + answer + ". All mail waits; nothing is lost. See /console/outgoing-mail."));
    }

    private void work(Runnable moreHands) {
        obeyHold();
        QueueGate.Look look = gate.look();
        if (!look.open()) {
            return;
        }
        try (Carrier carrier = way.open()) {
            List<Long> claimed = claim(look);
            while (!claimed.isEmpty()) {
                if (claimed.size() == MailLedger.BATCH) {
                    moreHands.run();
                }
                send(claimed, carrier);
                look = gate.look();
                claimed = look.open() ? claim(look) : List.of();
            }
        }
    }

    private void obeyHold() {
        String word = way.policy().hold();
        if (!word.isEmpty() && !holdObeyed.getAndSet(true) && gate.hold(word)) {
            LOG.warning(
                    "forum.mail.hold is set: all mail is on hold until an administrator releases it in the console.");
        }
    }

    /** While the mail server is in trouble one mail shows whether it is over. */
    private List<Long> claim(QueueGate.Look look) {
        int allowed = pace.take(look.inTrouble() ? 1 : MailLedger.BATCH);
        List<Long> claimed = allowed == 0 ? List.of() : ledger.claim(allowed);
        pace.giveBack(allowed - claimed.size());
        return claimed;
    }

    private void send(List<Long> claimed, Carrier carrier) {
        Instant start = clock.instant();
        Iterator<Long> next = claimed.iterator();
        boolean goOn = true;
        while (next.hasNext() && goOn && clock.instant().isBefore(start.plus(LONGEST_BATCH))) {
            goOn = send(next.next(), carrier);
        }
        next.forEachRemaining(mailId -> ledger.giveBack(mailId, start));
    }

    private boolean send(long mailId, Carrier carrier) {
        try {
            var mail = ledger.decide(mailId);
            if (mail.isPresent()) {
                Recipient recipient = Recipient.of(mail.get().email());
                return settle(mail.get(), carrier.carry(way.compose(mail.get(), recipient), recipient));
            }
        } catch (AddressRefused e) {
            ledger.failed(mailId, "ADDRESS_REFUSED");
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Mail " + mailId + " could not be made.");
            ledger.broken(mailId, e);
        }
        return true;
    }

    /** Writes down what became of the mail; false if no more mail is to be tried now. */
    private boolean settle(Addressed mail, Carried carried) {
        long mailId = mail.order().mailId();
        switch (carried.reply().verdict()) {
            case SENT -> {
                ledger.sent(mailId, carried);
                if (gate.over()) {
                    LOG.info(() -> "The mail server " + way.relay() + " takes mail again.");
                }
            }
            case RELAY_TROUBLE -> pause(mailId, carried, "is out of reach or in trouble");
            case OUR_FAULT -> pause(mailId, carried, "refuses this forum; check the settings forum.mail.*");
            case LATER -> ledger.later(mailId, carried);
            case DEAD_ADDRESS -> ledger.dead(mail, carried);
            case REFUSED -> ledger.refused(mail, carried);
            case OUR_MAIL_WRONG -> ledger.failed(mailId, carried.answer());
        }
        return !carried.reply().stopsTheQueue();
    }

    private void pause(long mailId, Carried carried, String what) {
        Instant until = gate.trouble(carried.reply());
        Duration wait = Duration.between(clock.instant(), until);
        LOG.warning(() -> "The mail server " + way.relay() + " " + what + " (" + carried.answer()
                + "). Mail waits and is tried again in " + wait.toMinutes() + " min.");
        ledger.giveBack(mailId, carried.inMail() ? until.plus(BEHIND_THE_OTHERS) : clock.instant());
        watch();
    }
}
