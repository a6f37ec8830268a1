package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.patientforum.members.administration.CredentialRevocationService;
import org.patientforum.notifications.mail.queue.ConsecutiveRejection;
import org.patientforum.notifications.mail.queue.Destination;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.MailQueue;
import org.patientforum.notifications.mail.queue.MailQueues;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * The circuit breaker of the queue, shared by the workers of all nodes: whether mail may be sent, to which domains,
 * and what trouble there was.
 */
@Dependent
public class MailCircuitBreaker {

    /** This many different recipients rejected in a row are no accident. */
    static final int MAX_REJECTIONS_IN_A_ROW = 3;

    private final MailQueues queues;
    private final Destinations destinations;
    private final CredentialRevocationService restores;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    /** The waiting domains this node knows of, so that sending a mail needs no query. */
    private final Map<String, Instant> waitingDomains = new ConcurrentHashMap<>();

    private volatile boolean rejections;

    @Inject
    public MailCircuitBreaker(
            MailQueues queues,
            Destinations destinations,
            CredentialRevocationService restores,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.restores = restores;
        this.queues = queues;
        this.destinations = destinations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The state before a worker claims its next mails. */
    public record State(boolean open, boolean inTrouble) {}

    /** The result of a rejection: until when the queue is stopped, if it is, and the mails rejected before. */
    record RejectionOutcome(Optional<Instant> stoppedUntil, List<Long> mailIds) {}

    /** Returns whether mail may be sent now, and updates the waiting domains. */
    public State state() {
        Instant now = clock.instant();
        return transaction.get(() -> {
            MailQueue queue = queues.queue();
            Map<String, Instant> waiting = destinations.known(now);
            waitingDomains.keySet().retainAll(waiting.keySet());
            waitingDomains.putAll(waiting);
            rejections = queues.anyRejection();
            return new State(queue.open(now), queue.inTrouble());
        });
    }

    /** Returns until when mail to the domain is deferred; empty if it is not. */
    Optional<Instant> waitingUntil(String domain) {
        return Optional.ofNullable(waitingDomains.get(domain))
                .filter(until -> clock.instant().isBefore(until));
    }

    /** Records trouble of the relay and returns the instant until which it is left alone. */
    Instant recordTrouble(SmtpReply reply) {
        return change(queue -> {
            queue.recordTrouble(reply, clock.instant());
            return queue.resumeAt();
        });
    }

    /**
     * Records a rejection that may apply to all mail. The third in a row, each for another recipient, stops the
     * queue.
     */
    public RejectionOutcome recordRejection(long mailId, String recipient, SmtpReply reply) {
        rejections = true;
        return change(queue -> {
            Instant now = clock.instant();
            queues.recordRejection(mailId, recipient, now);
            List<ConsecutiveRejection> all = queues.rejections();
            boolean stop = queue.resting(now)
                    || all.stream()
                                    .map(ConsecutiveRejection::recipient)
                                    .distinct()
                                    .count()
                            >= MAX_REJECTIONS_IN_A_ROW;
            if (!stop) {
                return new RejectionOutcome(Optional.empty(), List.of());
            }
            queue.recordConsecutiveRejections(reply, now);
            queues.clearRejections();
            return new RejectionOutcome(
                    Optional.of(queue.resumeAt()),
                    all.stream().map(ConsecutiveRejection::mailId).toList());
        });
    }

    /** Records that the domain refuses our server, and returns the instant until which mail to it is deferred. */
    public Instant recordDomainRefusal(String domain, SmtpReply reply) {
        Instant until = change(queue -> {
            Destination destination = destinations.findOrCreate(domain, clock.instant());
            destination.refused(reply, clock.instant());
            return destination.retryAt();
        });
        waitingDomains.put(domain, until);
        return until;
    }

    /** Returns whether to raise the alarm about the domain: once for each period of trouble. */
    boolean alarmDue(String domain) {
        return change(
                queue -> destinations.findOrCreate(domain, clock.instant()).alarmDue(clock.instant()));
    }

    /**
     * Records that a mail to the domain was accepted, which ends the domain's trouble and consecutive rejections.
     *
     * @return whether the whole queue was in trouble
     */
    boolean recordAccepted(String domain, boolean inTrouble) {
        boolean waiting = waitingDomains.containsKey(domain);
        if (!waiting && !rejections && !inTrouble) {
            return false;
        }
        waitingDomains.remove(domain);
        rejections = false;
        return change(queue -> {
            queues.clearRejections();
            destinations.accepted(domain);
            return queue.recovered();
        });
    }

    /**
     * Returns the relay's last reply if it has been in trouble for so long that the alarm is due; once for each
     * period of trouble.
     */
    Optional<String> alarmDue() {
        return change(queue -> queue.alarmDue(clock.instant()) ? Optional.of(queue.answer()) : Optional.empty());
    }

    /**
     * Holds all mail for this word of the options, and ends all sessions.
     *
     * @return whether the word was not applied before
     */
    boolean hold(String word) {
        return change(queue -> {
            boolean restored = queue.hold(word, clock.instant());
            if (restored) {
                restores.endSignIns();
            }
            return restored;
        });
    }

    private <T> T change(Function<MailQueue, T> step) {
        return transaction.get(() -> step.apply(queues.lock()));
    }
}
