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
import org.patientforum.notifications.mail.delivery.MailTransport.Result;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.Recipient.AddressRefused;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * Sends due mails. Each mail is claimed and its attempt counted, then decided about, then sent outside any
 * transaction, then recorded. A crash in between sends the same Message-ID again, but loses no mail. Several runs may
 * work at the same time, each with a connection of its own, up to the configured number of workers.
 */
@Dependent
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

    /** A batch is released before its leases expire. */
    private static final Duration MAX_BATCH_DURATION = Duration.ofMinutes(2);

    /** Older decisions are made again, where sending is slow. */
    private static final Duration DECISION_VALIDITY = Duration.ofSeconds(10);

    /** A mail during which the relay ran into trouble may be its cause, and is queued behind the others. */
    private static final Duration REQUEUE_DELAY = Duration.ofHours(1);

    private final DeliveryRecorder recorder;
    private final MailTransports transports;
    private final MailCircuitBreaker breaker;
    private final MailRateLimiter rateLimiter;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    @Inject
    public MailRelay(
            DeliveryRecorder recorder,
            MailTransports transports,
            MailCircuitBreaker breaker,
            MailRateLimiter rateLimiter,
            Clock clock) {
        this.recorder = recorder;
        this.transports = transports;
        this.breaker = breaker;
        this.rateLimiter = rateLimiter;
        this.clock = clock;
    }

    /**
     * Sends until nothing is due, the relay is in trouble, or mail is stopped. Does nothing if enough runs are
     * active. Must run outside any transaction.
     *
     * @param startWorker called when there is work for another run
     */
    public void run(Runnable startWorker) {
        if (running.incrementAndGet() <= transports.policy().workers()) {
            try {
                work(startWorker);
            } finally {
                running.decrementAndGet();
            }
        } else {
            running.decrementAndGet();
        }
    }

    /** Logs an alarm when the relay has been in trouble for too long. */
    public void alarmIfDue() {
        breaker.alarmDue()
                .ifPresent(answer -> LOG.severe(
                        () -> "ALARM: no mail can leave. The mail server " + transports.relayName() + " last said: "
                                + answer + ". All mail is queued; nothing is lost. See /console/outgoing-mail."));
    }

    private void work(Runnable startWorker) {
        MailCircuitBreaker.State state = breaker.state();
        if (!state.open()) {
            return;
        }
        try (MailTransport transport = transports.open()) {
            List<Long> claimed = claim(state);
            while (!claimed.isEmpty()) {
                if (claimed.size() == DeliveryRecorder.BATCH_SIZE) {
                    startWorker.run();
                }
                new Batch(claimed, transport, state.inTrouble()).send();
                state = breaker.state();
                claimed = state.open() ? claim(state) : List.of();
            }
        }
    }

    /**
     * After a restore announced by the options, stops all mail and ends all sessions, once for each word. Called
     * before the first run.
     */
    public void applyRestoreHold() {
        String word = transports.policy().hold();
        if (!word.isEmpty() && breaker.hold(word)) {
            LOG.warning("forum.mail.hold is set: all mail is on hold until an administrator releases it in the console,"
                    + " and everybody is signed out.");
        }
    }

    /** While the relay is in trouble, a single mail probes whether it is over. */
    private List<Long> claim(MailCircuitBreaker.State state) {
        int allowed = rateLimiter.take(state.inTrouble() ? 1 : DeliveryRecorder.BATCH_SIZE);
        List<Long> claimed = allowed == 0 ? List.of() : recorder.claim(allowed);
        rateLimiter.release(allowed - claimed.size());
        return claimed;
    }

    /** Claimed mails, sent over one connection. */
    private final class Batch {

        private final Deque<Long> remaining;
        private final MailTransport transport;
        private final boolean inTrouble;
        private final Instant start = clock.instant();

        /** @param inTrouble whether the first accepted mail shows that the relay's trouble is over */
        Batch(List<Long> claimed, MailTransport transport, boolean inTrouble) {
            this.remaining = new ArrayDeque<>(claimed);
            this.transport = transport;
            this.inTrouble = inTrouble;
        }

        void send() {
            boolean proceed = true;
            while (!remaining.isEmpty() && proceed && clock.instant().isBefore(start.plus(MAX_BATCH_DURATION))) {
                proceed = sendDecided();
            }
            remaining.forEach(mailId -> recorder.release(mailId, start));
        }

        private boolean sendDecided() {
            Map<Long, AddressedMail> wanted = decided();
            Instant until = clock.instant().plus(DECISION_VALIDITY);
            boolean proceed = true;
            while (!remaining.isEmpty() && proceed && clock.instant().isBefore(until)) {
                AddressedMail mail = wanted.get(remaining.remove());
                proceed = mail == null || send(mail);
            }
            return proceed;
        }

        /** After a failure, decides about each mail alone, so that only the faulty one fails. */
        private Map<Long, AddressedMail> decided() {
            try {
                return recorder.decide(remaining);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Deciding about a batch of mails failed; each is decided about alone.");
                Map<Long, AddressedMail> wanted = new HashMap<>();
                remaining.forEach(mailId -> runOrFail(mailId, () -> wanted.putAll(recorder.decide(List.of(mailId)))));
                return wanted;
            }
        }

        private boolean send(AddressedMail mail) {
            long mailId = mail.order().mailId();
            Optional<Instant> rest = breaker.waitingUntil(Destinations.domainOf(mail.email()));
            if (rest.isPresent() && !mail.order().kind().ignoresRefusals()) {
                recorder.release(mailId, rest.get());
                return true;
            }
            AtomicBoolean proceed = new AtomicBoolean(true);
            runOrFail(mailId, () -> {
                Recipient recipient = Recipient.of(mail.email());
                proceed.set(record(mail, transport.send(transports.compose(mail, recipient), recipient), inTrouble));
            });
            return proceed.get();
        }

        private void runOrFail(long mailId, Step step) {
            try {
                step.run();
            } catch (AddressRefused e) {
                recorder.failed(mailId, "ADDRESS_REFUSED");
            } catch (MessagingException | RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Mail " + mailId + " could not be composed.");
                recorder.compositionFailed(mailId, e);
            }
        }
    }

    /** A step for one mail. */
    @FunctionalInterface
    private interface Step {
        void run() throws MessagingException;
    }

    /** Records the result. Returns false if no more mail must be attempted now. */
    private boolean record(AddressedMail mail, Result result, boolean wasInTrouble) {
        long mailId = mail.order().mailId();
        int tries = 1;
        switch (result.reply().verdict()) {
            case SENT -> {
                recorder.sent(mail, result);
                if (breaker.recordAccepted(Destinations.domainOf(mail.email()), wasInTrouble)) {
                    LOG.info(() -> "The mail server " + transports.relayName() + " accepts mail again.");
                }
            }
            case RELAY_TROUBLE -> pause(mailId, result, "is out of reach or in trouble");
            case OUR_FAULT -> pause(mailId, result, "refuses this forum; check the settings forum.mail.*");
            case SENDER_BLAMED, SLOWER -> recordDomainRefusal(mail, result);
            case LATER -> recorder.defer(mailId, result);
            case BROKEN_OFF -> tries = recorder.defer(mailId, result);
            case DEAD_ADDRESS -> recorder.unknownAddress(mail, result);
            case REFUSED -> tries = recorder.rejected(mail, result);
            case MAIL_REFUSED -> tries = recorder.failed(mailId, result.answer());
            case OUR_MAIL_WRONG -> recorder.failed(mailId, result.answer());
        }
        boolean mayConcernAll = result.reply().verdict().mayConcernAllMail() && (tries <= 1 || wasInTrouble);
        return !result.reply().stopsTheQueue() && !(mayConcernAll && stoppedByRejections(mail, result));
    }

    /**
     * A rejected recipient or content says nothing about other mails, which are attempted at once. Only if they are
     * rejected as well, one after the other, are the mails not to blame.
     */
    private boolean stoppedByRejections(AddressedMail mail, Result result) {
        boolean domain = result.reply().verdict() == SmtpReply.Verdict.SENDER_BLAMED;
        String recipient = domain
                ? Destinations.domainOf(mail.email())
                : "member " + mail.order().memberId();
        MailCircuitBreaker.RejectionOutcome outcome =
                breaker.recordRejection(mail.order().mailId(), recipient, result.reply());
        outcome.stoppedUntil().ifPresent(until -> {
            recorder.revive(outcome.mailIds(), until.plus(REQUEUE_DELAY));
            LOG.warning(() -> "The mail server " + transports.relayName() + " has refused "
                    + MailCircuitBreaker.MAX_REJECTIONS_IN_A_ROW
                    + " recipients in a row (" + result.answer() + "). Mail is queued and is tried again in "
                    + minutes(until) + " min.");
            alarmIfDue();
        });
        return outcome.stoppedUntil().isPresent();
    }

    private void recordDomainRefusal(AddressedMail mail, Result result) {
        String domain = Destinations.domainOf(mail.email());
        recorder.deferForDomain(mail, result, breaker.recordDomainRefusal(domain, result.reply()));
        if (result.reply().verdict() == SmtpReply.Verdict.SENDER_BLAMED && breaker.alarmDue(domain)) {
            LOG.severe(() ->
                    "ALARM: a domain refuses mail from this forum because of its mail server's reputation or set-up ("
                            + result.answer()
                            + "). Mail to that domain is queued; no recipient is blamed. See /console/outgoing-mail.");
        }
    }

    private void pause(long mailId, Result result, String what) {
        Instant until = breaker.recordTrouble(result.reply());
        LOG.warning(() -> "The mail server " + transports.relayName() + " " + what + " (" + result.answer()
                + "). Mail is queued and is tried again in " + minutes(until) + " min.");
        recorder.release(mailId, result.duringMail() ? until.plus(REQUEUE_DELAY) : clock.instant());
        alarmIfDue();
    }

    /** Rounded to the nearest minute. */
    private long minutes(Instant until) {
        return Duration.between(clock.instant(), until).plusSeconds(30).toMinutes();
    }
}
