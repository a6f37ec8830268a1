package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.bounces.BounceReport.Kind;
import org.patientforum.shared.jobs.Leases;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Reads a bounded part of the bounce mailbox. A report is applied first, in a transaction of its own, and its message
 * is marked afterwards: a crash in between reads it again, but it counts only once. A message that fails delays no
 * other.
 */
@Dependent
public class BounceMailboxReader {

    private static final Logger LOG = Logger.getLogger(BounceMailboxReader.class.getName());
    private static final String LEASE = "READ_BOUNCES";
    private static final Duration LEASE_TIME = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 100;
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_MESSAGE_BYTES = 5_000_000;
    private static final Duration MAX_DURATION = Duration.ofMinutes(4);

    private final BounceSettings settings;
    private final BounceParser parser;
    private final BounceProcessor processor;
    private final Leases leases;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private boolean unreachable;

    @Inject
    BounceMailboxReader(
            BounceSettings settings,
            BounceParser parser,
            BounceProcessor processor,
            Leases leases,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.settings = settings;
        this.parser = parser;
        this.processor = processor;
        this.leases = leases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads new messages, unless another node is reading. Must run outside any transaction. */
    void read() {
        if (settings.configured()) {
            leases.run(LEASE, LEASE_TIME, this::readBatch);
        }
    }

    private void readBatch() {
        try (Mailbox mailbox = Mailbox.open(settings)) {
            Instant start = clock.instant();
            Iterator<Message> next = mailbox.unread(BATCH_SIZE).iterator();
            if (unreachable) {
                LOG.info(() -> "The bounce mailbox can be read again.");
                unreachable = false;
            }
            while (next.hasNext() && mailbox.connected() && clock.instant().isBefore(start.plus(MAX_DURATION))) {
                process(mailbox, next.next());
            }
        } catch (MessagingException e) {
            String reason = e.getClass().getSimpleName();
            LOG.log(
                    unreachable ? Level.FINE : Level.WARNING,
                    () -> "The mailbox " + settings.user() + " at "
                            + settings.host() + ":" + settings.port() + " cannot be read (" + reason
                            + "); check forum.mail.bounce.*. It is retried every minute.");
            unreachable = true;
        }
    }

    private void process(Mailbox mailbox, Message message) throws MessagingException {
        String id = mailbox.id(message);
        boolean acceptable =
                attempts.merge(id, 1, Integer::sum) <= MAX_ATTEMPTS && message.getSize() <= MAX_MESSAGE_BYTES;
        try {
            if (acceptable && recognised(new MimeMessage((MimeMessage) message))) {
                mailbox.markDone(message);
            } else {
                LOG.warning(() -> "Message " + id + " in the bounce mailbox is no report about one of our"
                        + " mails. An administrator should look at it.");
                mailbox.setAside(message);
            }
            attempts.remove(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Message " + id + " in the bounce mailbox could not be processed.");
        }
    }

    /** Returns whether the message was a report about one of our mails, which is now applied, or is irrelevant. */
    private boolean recognised(MimeMessage copy) {
        BounceReport report;
        try {
            report = parser.parse(copy);
        } catch (IOException | MessagingException e) {
            return false;
        }
        return report.kind() == Kind.IRRELEVANT
                || report.token().isPresent() && transaction.get(() -> applyReport(report));
    }

    private boolean applyReport(BounceReport report) {
        var token = report.token().orElseThrow();
        return switch (report.kind()) {
            case FAILED -> processor.bounced(token, report.code(), (report.status() + " " + report.words()).strip());
            case COMPLAINT -> processor.complained(token);
            default -> false;
        };
    }
}
