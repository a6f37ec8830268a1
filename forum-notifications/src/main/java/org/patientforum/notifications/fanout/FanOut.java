package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Turns recorded events into notifications and outgoing mails. A task is claimed with a lease and processed in batches. Each batch is one transaction that
 * also records the progress, so a crash neither repeats a notification nor skips a recipient.
 */
@Dependent
public class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class.getName());

    private final NotificationTasks tasks;
    private final MentionNotifier mentions;
    private final FollowerNotifier followers;
    private final StaffActionNotifier staffActions;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    @Inject
    public FanOut(
            NotificationTasks tasks,
            MentionNotifier mentions,
            FollowerNotifier followers,
            StaffActionNotifier staffActions,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.tasks = tasks;
        this.mentions = mentions;
        this.followers = followers;
        this.staffActions = staffActions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Processes recorded events until none is left. Returns whether there was any. */
    public boolean run() {
        Optional<Long> task = transaction.get(tasks::claimNext);
        boolean worked = task.isPresent();
        while (task.isPresent()) {
            process(task.get());
            task = transaction.get(tasks::claimNext);
        }
        return worked;
    }

    private void process(long taskId) {
        try {
            transaction.run(() -> mentions.notifyAddressees(tasks.lock(taskId)));
            boolean more = true;
            while (more) {
                more = transaction.get(() -> nextBatch(taskId));
            }
        } catch (RuntimeException e) {
            boolean gaveUp = transaction.get(() -> tasks.lock(taskId).giveUpIfExhausted());
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Notifying members of event " + taskId
                            + (gaveUp ? " failed for good." : " failed and will be retried."));
        }
    }

    /** Notifies the next recipients of the event. Returns whether there may be more. Needs a transaction of its own. */
    public boolean nextBatch(long taskId) {
        NotificationTask task = tasks.lock(taskId);
        if (task.state() != TaskState.READY) {
            return false;
        }
        boolean more = switch (task.kind()) {
            case REPLY_POSTED, DISCUSSION_STARTED -> followers.notifyNextBatch(task);
            case CASE_DECIDED, LETTER_SENT, CASE_HANDED_OVER, MEMBER_SANCTIONED -> {
                staffActions.notifyRecipients(task);
                yield false;
            }
        };
        if (more) {
            tasks.renewLease(taskId);
        } else {
            task.complete(clock.instant());
        }
        return more;
    }
}
