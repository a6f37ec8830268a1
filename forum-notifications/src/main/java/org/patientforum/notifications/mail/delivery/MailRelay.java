package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.delivery.MailTransport.Carried;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.Recipient.AddressRefused;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * Sends what is due. Each mail is claimed and its attempt counted, then decided about again, then sent outside any transaction,
 * then written down: a crash in between means the same Message-ID once more, never a mail lost. Several runs may go on at a
 * time, each with a connection of its own, but never more than the settings say.
 */
@Dependent
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

    /** A batch is given back in time before its claims end. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    /** Where sending is slow, what was decided before is decided again. */
    private static final Duration DECISION_HOLDS = Duration.ofSeconds(10);

    /** Who met the trouble in the midst of its conversation may be its cause, and lets the others go first. */
    private static final Duration BEHIND_THE_OTHERS = Duration.ofHours(1);

    private final DeliveryRecorder ledger;
    private final MailTransports way;
    private final MailCircuitBreaker gate;
    private final MailRateLimiter pace;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();

    @Inject
    public MailRelay(
            DeliveryRecorder ledger, MailTransports way, MailCircuitBreaker gate, MailRateLimiter pace, Clock clock) {
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
        MailCircuitBreaker.Look look = gate.look();
        if (!look.open()) {
            return;
        }
        try (MailTransport carrier = way.open()) {
            List<Long> claimed = claim(look);
            while (!claimed.isEmpty()) {
                if (claimed.size() == DeliveryRecorder.BATCH) {
                    moreHands.run();
                }
                new Batch(claimed, carrier, look.inTrouble()).send();
                look = gate.look();
                claimed = look.open() ? claim(look) : List.of();
            }
        }
    }

    /** Where the settings say that the database was restored, stops all mail and ends all sign-ins, once for each word. Before the first run. */
    public void obeyHold() {
        String word = way.policy().hold();
        if (!word.isEmpty() && gate.hold(word)) {
            LOG.warning("forum.mail.hold is set: all mail is on hold until an administrator releases it in the console,"
                    + " and everybody is signed out.");
        }
    }

    /** While the mail server is in trouble one mail shows whether it is over. */
    private List<Long> claim(MailCircuitBreaker.Look look) {
        int allowed = pace.take(look.inTrouble() ? 1 : DeliveryRecorder.BATCH);
        List<Long> claimed = allowed == 0 ? List.of() : ledger.claim(allowed);
        pace.giveBack(allowed - claimed.size());
        return claimed;
    }

    /** Claimed mails on their way through one connection. */
    private final class Batch {

        private final Deque<Long> left;
        private final MailTransport carrier;
        private final boolean inTrouble;
        private final Instant start = clock.instant();

        /** @param inTrouble whether the first mail that is taken shows that the mail server's trouble is over */
        Batch(List<Long> claimed, MailTransport carrier, boolean inTrouble) {
            this.left = new ArrayDeque<>(claimed);
            this.carrier = carrier;
            this.inTrouble = inTrouble;
        }

        void send() {
            boolean goOn = true;
            while (!left.isEmpty() && goOn && clock.instant().isBefore(start.plus(LONGEST_BATCH))) {
                goOn = sendDecided();
            }
            left.forEach(mailId -> ledger.giveBack(mailId, start));
        }

        private boolean sendDecided() {
            Map<Long, AddressedMail> wanted = decided();
            Instant until = clock.instant().plus(DECISION_HOLDS);
            boolean goOn = true;
            while (!left.isEmpty() && goOn && clock.instant().isBefore(until)) {
                AddressedMail mail = wanted.get(left.remove());
                goOn = mail == null || send(mail);
            }
            return goOn;
        }

        /** A mail that cannot be decided about is found by deciding about each alone, and fails alone. */
        private Map<Long, AddressedMail> decided() {
            try {
                return ledger.decide(left);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Mails are decided about one by one.");
                Map<Long, AddressedMail> wanted = new HashMap<>();
                left.forEach(mailId -> orBroken(mailId, () -> wanted.putAll(ledger.decide(List.of(mailId)))));
                return wanted;
            }
        }

        private boolean send(AddressedMail mail) {
            long mailId = mail.order().mailId();
            Optional<Instant> rest = gate.restOf(Destinations.domainOf(mail.email()));
            if (rest.isPresent() && !mail.order().kind().triedRegardless()) {
                ledger.giveBack(mailId, rest.get());
                return true;
            }
            AtomicBoolean goOn = new AtomicBoolean(true);
            orBroken(mailId, () -> {
                Recipient recipient = Recipient.of(mail.email());
                goOn.set(settle(mail, carrier.carry(way.compose(mail, recipient), recipient), inTrouble));
            });
            return goOn.get();
        }

        private void orBroken(long mailId, Step step) {
            try {
                step.take();
            } catch (AddressRefused e) {
                ledger.failed(mailId, "ADDRESS_REFUSED");
            } catch (MessagingException | RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Mail " + mailId + " could not be made.");
                ledger.broken(mailId, e);
            }
        }
    }

    /** Something done for one mail. */
    @FunctionalInterface
    private interface Step {
        void take() throws MessagingException;
    }

    /** Writes down what became of the mail; false if no more mail is to be tried now. */
    private boolean settle(AddressedMail mail, Carried carried, boolean wasInTrouble) {
        long mailId = mail.order().mailId();
        int tries = 1;
        switch (carried.reply().verdict()) {
            case SENT -> {
                ledger.sent(mail, carried);
                if (gate.taken(Destinations.domainOf(mail.email()), wasInTrouble)) {
                    LOG.info(() -> "The mail server " + way.relay() + " takes mail again.");
                }
            }
            case RELAY_TROUBLE -> pause(mailId, carried, "is out of reach or in trouble");
            case OUR_FAULT -> pause(mailId, carried, "refuses this forum; check the settings forum.mail.*");
            case SENDER_BLAMED, SLOWER -> domainRefuses(mail, carried);
            case LATER -> ledger.later(mailId, carried);
            case BROKEN_OFF -> tries = ledger.later(mailId, carried);
            case DEAD_ADDRESS -> ledger.dead(mail, carried);
            case REFUSED -> tries = ledger.refused(mail, carried);
            case MAIL_REFUSED -> tries = ledger.failed(mailId, carried.answer());
            case OUR_MAIL_WRONG -> ledger.failed(mailId, carried.answer());
        }
        boolean doubtful = carried.reply().verdict().doubtful() && (tries <= 1 || wasInTrouble);
        return !carried.reply().stopsTheQueue() && !(doubtful && stoppedByDoubt(mail, carried));
    }

    /**
     * A refused recipient or text says nothing of the others, which are tried at once. Only where they are refused as well, one
     * after the other, it is not the mails that are to blame.
     */
    private boolean stoppedByDoubt(AddressedMail mail, Carried carried) {
        boolean domain = carried.reply().verdict() == SmtpReply.Verdict.SENDER_BLAMED;
        String recipient = domain
                ? Destinations.domainOf(mail.email())
                : "member " + mail.order().memberId();
        MailCircuitBreaker.Doubted doubted = gate.doubt(mail.order().mailId(), recipient, carried.reply());
        doubted.stoppedUntil().ifPresent(until -> {
            ledger.revive(doubted.mailIds(), until.plus(BEHIND_THE_OTHERS));
            LOG.warning(() -> "The mail server " + way.relay() + " has refused " + MailCircuitBreaker.IN_A_ROW
                    + " recipients in a row (" + carried.answer() + "). Mail waits and is tried again in "
                    + minutes(until) + " min.");
            watch();
        });
        return doubted.stoppedUntil().isPresent();
    }

    private void domainRefuses(AddressedMail mail, Carried carried) {
        String domain = Destinations.domainOf(mail.email());
        ledger.domainWaits(mail, carried, gate.destinationRefuses(domain, carried.reply()));
        if (carried.reply().verdict() == SmtpReply.Verdict.SENDER_BLAMED && gate.alarm(domain)) {
            LOG.severe(() ->
                    "ALARM: a domain refuses mail from this forum because of its mail server's reputation or set-up ("
                            + carried.answer()
                            + "). Mail to that domain waits; no reader is blamed. See /console/outgoing-mail.");
        }
    }

    private void pause(long mailId, Carried carried, String what) {
        Instant until = gate.trouble(carried.reply());
        LOG.warning(() -> "The mail server " + way.relay() + " " + what + " (" + carried.answer()
                + "). Mail waits and is tried again in " + minutes(until) + " min.");
        ledger.giveBack(mailId, carried.inMail() ? until.plus(BEHIND_THE_OTHERS) : clock.instant());
        watch();
    }

    /** Rounded: some of the minutes have begun. */
    private long minutes(Instant until) {
        return Duration.between(clock.instant(), until).plusSeconds(30).toMinutes();
    }
}
