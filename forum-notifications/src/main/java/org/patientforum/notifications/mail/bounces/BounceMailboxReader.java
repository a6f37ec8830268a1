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
import org.patientforum.notifications.mail.bounces.BounceReport.Says;
import org.patientforum.shared.jobs.Leases;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Reads the mailbox once, a bounded part of it. What a message says is written down first, in a transaction of its own, and the
 * message is marked after that: a crash in between means that it is read once more, and it counts only once. One message that
 * cannot be worked on does not hold up the others.
 */
@Dependent
public class BounceMailboxReader {

    private static final Logger LOG = Logger.getLogger(BounceMailboxReader.class.getName());
    private static final String LEASE = "READ_BOUNCES";
    private static final Duration LEASE_TIME = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;
    private static final int TRIES = 3;
    private static final int LARGEST = 5_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final BounceSettings settings;
    private final BounceParser reader;
    private final BounceProcessor returned;
    private final Leases leases;
    private final RequiresNewTransaction transaction;
    private final Clock clock;
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private boolean outOfReach;

    @Inject
    BounceMailboxReader(
            BounceSettings settings,
            BounceParser reader,
            BounceProcessor returned,
            Leases leases,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.returned = returned;
        this.leases = leases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads what is new, unless another node is at it. Must run outside any transaction. */
    void read() {
        if (settings.configured()) {
            leases.run(LEASE, LEASE_TIME, this::visit);
        }
    }

    private void visit() {
        try (Mailbox mailbox = Mailbox.open(settings)) {
            Instant start = clock.instant();
            Iterator<Message> next = mailbox.unread(AT_ONCE).iterator();
            if (outOfReach) {
                LOG.info(() -> "The mailbox for mails that come back can be read again.");
                outOfReach = false;
            }
            while (next.hasNext()
                    && mailbox.connected()
                    && clock.instant().isBefore(start.plus(LONGEST))) {
                look(mailbox, next.next());
            }
        } catch (MessagingException e) {
            String why = e.getClass().getSimpleName();
            LOG.log(
                    outOfReach ? Level.FINE : Level.WARNING,
                    () -> "The mailbox " + settings.user() + " at "
                            + settings.host() + ":" + settings.port() + " cannot be read (" + why
                            + "); check forum.mail.bounce.*. It is tried again every minute.");
            outOfReach = true;
        }
    }

    private void look(Mailbox mailbox, Message message) throws MessagingException {
        String number = mailbox.number(message);
        boolean tryIt = troubles.merge(number, 1, Integer::sum) <= TRIES && message.getSize() <= LARGEST;
        try {
            if (tryIt && understood(new MimeMessage((MimeMessage) message))) {
                mailbox.done(message);
            } else {
                LOG.warning(() -> "Message " + number + " in the mailbox for mails that come back is no report about a"
                        + " mail of ours. Somebody should look at it.");
                mailbox.notUnderstood(message);
            }
            troubles.remove(number);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Message " + number + " in the mailbox could not be worked on.");
        }
    }

    /** Whether the message was a report about a mail of ours, which is written down now, or says nothing that matters. */
    private boolean understood(MimeMessage copy) {
        BounceReport found;
        try {
            found = reader.read(copy);
        } catch (IOException | MessagingException e) {
            return false;
        }
        return found.says() == Says.NOTHING
                || found.sign().isPresent() && transaction.get(() -> process(found));
    }

    private boolean process(BounceReport found) {
        var sign = found.sign().orElseThrow();
        return switch (found.says()) {
            case FAILED -> returned.bounced(sign, found.code(), (found.status() + " " + found.words()).strip());
            case COMPLAINT -> returned.complained(sign);
            default -> false;
        };
    }
}
