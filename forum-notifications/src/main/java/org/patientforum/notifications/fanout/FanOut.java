package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Turns recorded events into news and orders for mail. A task is claimed with a lease and worked on in batches, each a
 * transaction of its own that also notes how far it came: a crash in the middle repeats nothing and leaves nobody out.
 */
@Dependent
public class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class.getName());

    private final NotificationTasks tasks;
    private final MentionNotifier personal;
    private final FollowerNotifier announcement;
    private final RequiresNewTransaction transaction;

    @Inject
    public FanOut(
            NotificationTasks tasks,
            MentionNotifier personal,
            FollowerNotifier announcement,
            RequiresNewTransaction transaction) {
        this.tasks = tasks;
        this.personal = personal;
        this.announcement = announcement;
        this.transaction = transaction;
    }

    /** Works on recorded events until there is none left, and says whether there was one. */
    public boolean run() {
        Optional<Long> task = transaction.get(tasks::claimNext);
        boolean worked = task.isPresent();
        while (task.isPresent()) {
            tell(task.get());
            task = transaction.get(tasks::claimNext);
        }
        return worked;
    }

    private void tell(long taskId) {
        try {
            transaction.run(() -> personal.tell(tasks.locked(taskId)));
            boolean more = true;
            while (more) {
                more = transaction.get(() -> announcement.nextBatch(taskId));
            }
        } catch (RuntimeException e) {
            boolean gaveUp = transaction.get(() -> tasks.locked(taskId).gaveUp());
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Telling of event " + taskId + (gaveUp ? " failed for good." : " will be tried again."));
        }
    }
}
