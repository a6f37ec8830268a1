package org.patientforum.notifications.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * The rows of mails and news that have ended: what waits still, was not read, or is a moderator's message is none. They go in portions,
 * because a statement that removed millions of them would take longer than a statement may.
 */
@Dependent
class EndedRows {

    /** The most rows of a kind that one transaction deletes. */
    static final int PORTION = 1000;

    private static final String MAILS = """
            select m.id from OutgoingMail m where m.createdAt < :limit and m.state in (
                org.patientforum.notifications.outbox.MailState.SENT, org.patientforum.notifications.outbox.MailState.SKIPPED,
                org.patientforum.notifications.outbox.MailState.FAILED)""";

    private static final String DIGESTS = "select d.id from Digest d where d.until < :limit";

    private static final String TASKS = """
            select t.id from NotificationTask t where t.createdAt < :limit
                and t.state = org.patientforum.notifications.fanout.TaskState.DONE""";

    private static final String NEWS =
            "select n.id from Notification n where n.readAt < :limit and n.discussionId is not null";

    private final EntityManager em;

    @Inject
    EndedRows(EntityManager em) {
        this.em = em;
    }

    /** Deletes one batch of each kind of row that ended before this instant. Returns false if nothing is left. Needs a transaction per batch. */
    boolean removeSomeBefore(Instant limit) {
        boolean mails = removeMails(limit);
        boolean digests = remove(DIGESTS, "delete from Digest d where d.id in :ids", limit);
        boolean tasks = remove(TASKS, "delete from NotificationTask t where t.id in :ids", limit);
        boolean news = remove(NEWS, "delete from Notification n where n.id in :ids", limit);
        return mails || digests || tasks || news;
    }

    /** Deletes mails together with the records of their bounces. */
    private boolean removeMails(Instant limit) {
        List<Long> ids = some(MAILS, limit);
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

    private boolean remove(String ended, String delete, Instant limit) {
        List<Long> ids = some(ended, limit);
        if (!ids.isEmpty()) {
            em.createQuery(delete).setParameter("ids", ids).executeUpdate();
        }
        return !ids.isEmpty();
    }

    private List<Long> some(String ended, Instant limit) {
        return em.createQuery(ended, Long.class)
                .setParameter("limit", limit)
                .setMaxResults(PORTION)
                .getResultList();
    }
}
