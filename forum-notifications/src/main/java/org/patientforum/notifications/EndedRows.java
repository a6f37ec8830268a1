package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The rows of mails and news that have ended: what waits still, was not read, or is a moderator's message is none. */
@Dependent
class EndedRows {

    private static final List<String> ENDED = List.of(
            """
            delete from OutgoingMail m where m.createdAt < :limit and m.state in (
                org.patientforum.notifications.mail.MailState.SENT, org.patientforum.notifications.mail.MailState.SKIPPED,
                org.patientforum.notifications.mail.MailState.FAILED)""",
            "delete from Digest d where d.until < :limit",
            """
            delete from NotificationTask t where t.createdAt < :limit
                and t.state = org.patientforum.notifications.TaskState.DONE""",
            "delete from Notification n where n.readAt < :limit and n.discussionId is not null");

    private final EntityManager em;

    @Inject
    EndedRows(EntityManager em) {
        this.em = em;
    }

    /** Removes what ended before this instant. */
    void removeBefore(Instant limit) {
        ENDED.forEach(statement ->
                em.createQuery(statement).setParameter("limit", limit).executeUpdate());
    }
}
