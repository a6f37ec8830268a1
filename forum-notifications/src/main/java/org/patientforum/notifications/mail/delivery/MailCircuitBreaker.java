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
import org.patientforum.members.administration.RestoreService;
import org.patientforum.notifications.mail.queue.Destination;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.ConsecutiveRejection;
import org.patientforum.notifications.mail.queue.MailQueue;
import org.patientforum.notifications.mail.queue.MailQueues;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * The one gate of the queue for all workers on all nodes: whether mail may leave, and to which domains, and what trouble there was.
 */
@Dependent
public class MailCircuitBreaker {

    /** So many different recipients, refused one after the other, are no accident. */
    static final int IN_A_ROW = 3;

    private final MailQueues queues;
    private final Destinations destinations;
    private final RestoreService restores;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    /** What this node knows of, so that who sends a mail need not ask. */
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    private volatile boolean doubts;

    @Inject
    public MailCircuitBreaker(
            MailQueues queues,
            Destinations destinations,
            RestoreService restores,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.restores = restores;
        this.queues = queues;
        this.destinations = destinations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a worker sees before it takes its next mails. */
    public record Look(boolean open, boolean inTrouble) {}

    /** What follows from a refused mail: until when the queue is stopped, if it is, and the mails that were refused before. */
    record Doubted(Optional<Instant> stoppedUntil, List<Long> mailIds) {}

    /** Whether mail may be sent now, and what to try first. */
    public Look look() {
        Instant now = clock.instant();
        return transaction.get(() -> {
            MailQueue queue = queues.queue();
            Map<String, Instant> known = destinations.known(now);
            resting.keySet().retainAll(known.keySet());
            resting.putAll(known);
            doubts = queues.doubts();
            return new Look(queue.open(now), queue.inTrouble());
        });
    }

    /** Until when mail to the domain waits; empty if it does not. */
    Optional<Instant> restOf(String domain) {
        return Optional.ofNullable(resting.get(domain))
                .filter(until -> clock.instant().isBefore(until));
    }

    /** Notes trouble and gives the moment until which the mail server is left alone. */
    Instant trouble(SmtpReply reply) {
        return change(queue -> {
            queue.trouble(reply, clock.instant());
            return queue.resumeAt();
        });
    }

    /** Notes a refusal that may be meant for all mail. The third in a row, each for another recipient, stops the queue. */
    public Doubted doubt(long mailId, String recipient, SmtpReply reply) {
        doubts = true;
        return change(queue -> {
            Instant now = clock.instant();
            queues.doubt(mailId, recipient, now);
            List<ConsecutiveRejection> all = queues.allDoubts();
            boolean stop = queue.resting(now)
                    || all.stream().map(ConsecutiveRejection::recipient).distinct().count() >= IN_A_ROW;
            if (!stop) {
                return new Doubted(Optional.empty(), List.of());
            }
            queue.refusedInARow(reply, now);
            queues.endDoubts();
            return new Doubted(
                    Optional.of(queue.resumeAt()),
                    all.stream().map(ConsecutiveRejection::mailId).toList());
        });
    }

    /** Notes that the domain refuses us, and gives the moment until which mail to it waits. */
    public Instant destinationRefuses(String domain, SmtpReply reply) {
        Instant until = change(queue -> {
            Destination destination = destinations.row(domain, clock.instant());
            destination.refuses(reply, clock.instant());
            return destination.retryAt();
        });
        resting.put(domain, until);
        return until;
    }

    /** Whether somebody must be told now that the domain refuses us: once for each trouble. */
    boolean alarm(String domain) {
        return change(queue -> destinations.row(domain, clock.instant()).alarm(clock.instant()));
    }

    /** Notes that a mail to the domain was taken, which ends doubts and the domain's own trouble: true if the whole queue was in it. */
    boolean taken(String domain, boolean inTrouble) {
        boolean known = resting.containsKey(domain);
        if (!known && !doubts && !inTrouble) {
            return false;
        }
        resting.remove(domain);
        doubts = false;
        return change(queue -> {
            queues.endDoubts();
            destinations.takes(domain);
            return queue.over();
        });
    }

    /** The mail server's last answer, if it has been in trouble for so long that somebody must be told; once only. */
    Optional<String> alarm() {
        return change(queue -> queue.alarm(clock.instant()) ? Optional.of(queue.answer()) : Optional.empty());
    }

    /** Holds all mail for this word of the settings, and ends all sign-ins; true if the word was not obeyed before. */
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
        return transaction.get(() -> step.apply(queues.locked()));
    }
}
