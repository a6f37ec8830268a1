package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.patientforum.shared.OwnTransaction;

/** The one gate of the queue for all workers on all nodes: whether mail may leave, and what trouble there was. */
@Dependent
class QueueGate {

    private final MailQueues queues;
    private final OwnTransaction transaction;
    private final Clock clock;

    @Inject
    QueueGate(MailQueues queues, OwnTransaction transaction, Clock clock) {
        this.queues = queues;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a worker sees before it takes its next mails. */
    record Look(boolean open, boolean inTrouble) {}

    Look look() {
        Instant now = clock.instant();
        return transaction.get(() -> {
            MailQueue queue = queues.queue();
            return new Look(queue.open(now), queue.inTrouble());
        });
    }

    /** Notes trouble and gives the moment until which the mail server is left alone. */
    Instant trouble(SmtpReply reply) {
        return change(queue -> {
            queue.trouble(reply, clock.instant());
            return queue.resumeAt();
        });
    }

    /** Notes that the mail server takes mail: true if it did not before. */
    boolean over() {
        return change(MailQueue::over);
    }

    /** The mail server's last answer, if it has been in trouble for so long that somebody must be told; once only. */
    Optional<String> alarm() {
        return change(queue -> queue.alarm(clock.instant()) ? Optional.of(queue.answer()) : Optional.empty());
    }

    /** Holds all mail for this word of the settings; true if it was not obeyed before. */
    boolean hold(String word) {
        return change(queue -> queue.hold(word, clock.instant()));
    }

    private <T> T change(Function<MailQueue, T> step) {
        return transaction.get(() -> step.apply(queues.locked()));
    }
}
