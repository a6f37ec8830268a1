package org.patientforum.notifications.inbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.patientforum.posting.events.PostsTransferred;

/** News of posts leads to where staff put them, and becomes old news when they are read there. What is still to be told is told there. */
@Dependent
public class NotificationTransfer {

    private static final String CAME =
            " and exists (select 1 from post p where p.id = subject_id and p.discussion_id = ?2)";

    /** A position may say less after its posts were carried; what is unread again is news again, so that the bell counts it, too. */
    private static final String UNREAD_AGAIN = """
            update notification set read_at = null
            where discussion_id in (?1, ?2) and read_at is not null and post_number > coalesce((
                select r.last_number from reading_position r
                where r.member_id = notification.member_id and r.discussion_id = notification.discussion_id), 0)""";

    private final EntityManager em;

    @Inject
    public NotificationTransfer(EntityManager em) {
        this.em = em;
    }

    /** Lets news lead to where the posts are now. */
    public void postsTransferred(@Observes @Priority(300) PostsTransferred event) {
        run(
                "update notification set discussion_id = ?2,"
                        + " post_number = (select p.number from post p where p.id = subject_id)"
                        + " where discussion_id = ?1" + CAME,
                event);
        run(UNREAD_AGAIN, event);
        run(
                "update notification_task set discussion_id = ?2 where state = 'READY' and discussion_id = ?1" + CAME,
                event);
    }

    private void run(String sql, PostsTransferred event) {
        em.createNativeQuery(sql)
                .setParameter(1, event.fromDiscussionId())
                .setParameter(2, event.toDiscussionId())
                .executeUpdate();
    }
}
