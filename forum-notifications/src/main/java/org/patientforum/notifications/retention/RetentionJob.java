package org.patientforum.notifications.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Deletes records of mails and notifications {@code forum.mail.keep-days} days after they were created (notifications: read). Queued mails, unread
 * notifications and messages from moderators are kept. All nodes run it: a row can be deleted only once. Rows are deleted in batches, because
 * a single statement for millions of rows would exceed the statement timeout.
 */
@Dependent
class RetentionJob implements PeriodicJob {

    /** The maximum number of rows of a kind that one transaction deletes. */
    static final int BATCH_SIZE = 1000;

    private static final String MAILS = """
            select m.id from OutgoingMail m where m.createdAt < :limit and m.state in (
                org.patientforum.notifications.outbox.MailState.SENT, org.patientforum.notifications.outbox.MailState.SKIPPED,
                org.patientforum.notifications.outbox.MailState.FAILED)""";
    private static final String DIGESTS = "select d.id from Digest d where d.until < :limit";
    private static final String TASKS = """
            select t.id from NotificationTask t where t.createdAt < :limit
                and t.state = org.patientforum.notifications.fanout.TaskState.DONE""";
    private static final String NOTIFICATIONS =
            "select n.id from Notification n where n.readAt < :limit and n.discussionId is not null";

    private final EntityManager em;
    private final Settings settings;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    @Inject
    RetentionJob(EntityManager em, Settings settings, RequiresNewTransaction transaction, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Job job() {
        return Job.RETENTION;
    }

    @Override
    public void run() {
        int days = settings.number(Setting.MAIL_KEEP_DAYS);
        Instant limit = clock.instant().minus(Duration.ofDays(days));
        boolean more = true;
        while (more) {
            more = transaction.get(() -> deleteBatch(limit));
        }
    }

    /** Deletes one batch of each kind of row that ended before this instant. Returns false if nothing is left. Needs a transaction per batch. */
    boolean deleteBatch(Instant limit) {
        boolean mails = deleteMails(limit);
        boolean digests = delete(DIGESTS, "delete from Digest d where d.id in :ids", limit);
        boolean tasks = delete(TASKS, "delete from NotificationTask t where t.id in :ids", limit);
        boolean notifications = delete(NOTIFICATIONS, "delete from Notification n where n.id in :ids", limit);
        return mails || digests || tasks || notifications;
    }

    /** Deletes mails together with the records of their bounces. */
    private boolean deleteMails(Instant limit) {
        List<Long> ids = batch(MAILS, limit);
        if (!ids.isEmpty()) {
            em.createQuery("delete from Bounce b where b.mailId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
            em.createQuery("delete from OutgoingMail m where m.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return !ids.isEmpty();
    }

    private boolean delete(String expired, String delete, Instant limit) {
        List<Long> ids = batch(expired, limit);
        if (!ids.isEmpty()) {
            em.createQuery(delete).setParameter("ids", ids).executeUpdate();
        }
        return !ids.isEmpty();
    }

    private List<Long> batch(String expired, Instant limit) {
        return em.createQuery(expired, Long.class)
                .setParameter("limit", limit)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
    }
}
