package org.patientforum.notifications.mail.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.SentMail;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Writes down which mails are out. A worker goes on only when its mail is written and committed: after a crash each worker can
 * send one mail twice, never more. What several workers bring at the same time is one commit, for the commit is what costs.
 */
final class GroupCommitWriter {

    /** A fraction of what a commit takes; several commits saved are worth it. */
    private static final long OTHERS_MAY_COME = 250_000;

    private final OutgoingMails mails;
    private final RequiresNewTransaction transaction;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

    GroupCommitWriter(OutgoingMails mails, RequiresNewTransaction transaction) {
        this.mails = mails;
        this.transaction = transaction;
    }

    /** One mail that is out. Its fields are read and written by who holds the lock. */
    private static final class Entry {
        private final SentMail sent;
        private boolean written;
        private RuntimeException trouble;

        Entry(SentMail sent) {
            this.sent = sent;
        }
    }

    /** Writes the mail down, alone or with those of others. Throws what the database throws. */
    void write(SentMail sent) {
        Entry own = new Entry(sent);
        waiting.add(own);
        writing.lock();
        try {
            if (!own.written && own.trouble == null) {
                LockSupport.parkNanos(OTHERS_MAY_COME);
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        if (own.trouble != null) {
            throw own.trouble;
        }
    }

    private void writeAll() {
        List<Entry> together = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
        }
        try {
            write(together);
        } catch (RuntimeException e) {
            together.forEach(this::alone);
        }
    }

    private void alone(Entry entry) {
        try {
            write(List.of(entry));
        } catch (RuntimeException e) {
            entry.trouble = e;
        }
    }

    private void write(List<Entry> entries) {
        transaction.run(
                () -> mails.sent(entries.stream().map(entry -> entry.sent).toList()));
        entries.forEach(entry -> entry.written = true);
    }
}
