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
 * Records sent mails by group commit. A worker continues only when its mail is recorded and committed: after a crash
 * each worker can send at most one mail twice. Mails that several workers record at the same time share a commit,
 * because commits are expensive.
 */
final class GroupCommitWriter {

    /** How long a writer waits for others before it commits: a fraction of the duration of a commit. */
    private static final long GATHERING_NANOS = 250_000;

    private final OutgoingMails mails;
    private final RequiresNewTransaction transaction;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

    GroupCommitWriter(OutgoingMails mails, RequiresNewTransaction transaction) {
        this.mails = mails;
        this.transaction = transaction;
    }

    /** A sent mail. Its fields are accessed by the holder of the lock. */
    private static final class Entry {
        private final SentMail sent;
        private boolean written;
        private RuntimeException failure;

        Entry(SentMail sent) {
            this.sent = sent;
        }
    }

    /** Records the mail, alone or with those of other workers. Rethrows failures of the database. */
    void write(SentMail sent) {
        Entry own = new Entry(sent);
        waiting.add(own);
        writing.lock();
        try {
            if (!own.written && own.failure == null) {
                LockSupport.parkNanos(GATHERING_NANOS);
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private void writeAll() {
        List<Entry> batch = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        try {
            write(batch);
        } catch (RuntimeException e) {
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Entry entry) {
        try {
            write(List.of(entry));
        } catch (RuntimeException e) {
            entry.failure = e;
        }
    }

    private void write(List<Entry> entries) {
        transaction.run(
                () -> mails.recordSent(entries.stream().map(entry -> entry.sent).toList()));
        entries.forEach(entry -> entry.written = true);
    }
}
