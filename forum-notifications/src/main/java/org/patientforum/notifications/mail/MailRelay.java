package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.Carrier.Carried;
import org.patientforum.notifications.mail.Recipient.AddressRefused;

/**
 * Sends what is due. Each mail is claimed and its attempt counted, then decided about again, then sent outside any transaction,
 * then written down: a crash in between means the same Message-ID once more, never a mail lost.
 */
@Dependent
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class.getName());

    /** A batch is given back in time before its claims end. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);

    private final MailLedger ledger;
    private final MailWay way;
    private final RelayPause pause;
    private final Clock clock;

    @Inject
    MailRelay(MailLedger ledger, MailWay way, RelayPause pause, Clock clock) {
        this.ledger = ledger;
        this.way = way;
        this.pause = pause;
        this.clock = clock;
    }

    /** Sends until nothing is due, or the relay is in trouble. Must run outside any transaction, once at a time. */
    public void run() {
        if (pause.inForce()) {
            return;
        }
        try (Carrier carrier = way.open()) {
            List<Long> claimed = ledger.claim();
            while (!claimed.isEmpty()) {
                send(claimed, carrier);
                claimed = pause.inForce() ? List.of() : ledger.claim();
            }
        }
    }

    private void send(List<Long> claimed, Carrier carrier) {
        Instant start = clock.instant();
        Iterator<Long> next = claimed.iterator();
        while (next.hasNext() && !pause.inForce() && clock.instant().isBefore(start.plus(LONGEST_BATCH))) {
            send(next.next(), carrier);
        }
        next.forEachRemaining(mailId -> ledger.giveBack(mailId, start));
    }

    private void send(long mailId, Carrier carrier) {
        try {
            var mail = ledger.decide(mailId);
            if (mail.isPresent()) {
                Recipient recipient = Recipient.of(mail.get().email());
                settle(mailId, carrier.carry(way.compose(mail.get(), recipient), recipient));
            }
        } catch (AddressRefused e) {
            ledger.failed(mailId, "ADDRESS_REFUSED");
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Mail " + mailId + " could not be made.");
            ledger.broken(mailId, e);
        }
    }

    private void settle(long mailId, Carried carried) {
        switch (carried.reply().verdict()) {
            case SENT -> {
                ledger.sent(mailId, carried);
                if (pause.over()) {
                    LOG.info(() -> "The mail server " + way.relay() + " takes mail again.");
                }
            }
            case RELAY_TROUBLE -> pause(mailId, carried, "is out of reach or in trouble");
            case OUR_FAULT -> pause(mailId, carried, "refuses this forum; check the settings forum.mail.*");
            case LATER -> ledger.later(mailId, carried);
            case DEAD_ADDRESS, OUR_MAIL_WRONG, REFUSED -> ledger.failed(mailId, carried.answer());
        }
    }

    private void pause(long mailId, Carried carried, String what) {
        Duration wait = pause.trouble(carried.answer());
        LOG.warning(() -> "The mail server " + way.relay() + " " + what + " (" + carried.answer()
                + "). Mail waits and is tried again in " + wait.toMinutes() + " min.");
        ledger.giveBack(mailId, clock.instant().plus(wait));
    }
}
