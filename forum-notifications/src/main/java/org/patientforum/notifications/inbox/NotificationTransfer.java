package org.patientforum.notifications.inbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.patientforum.posting.events.PostsTransferred;

/** Keeps notifications and pending tasks with their posts when staff move posts to another discussion. */
@Dependent
public class NotificationTransfer {

    private static final String MOVED_POSTS =
            " and exists (select 1 from post p where p.id = subject_id and p.discussion_id = ?2)";

    /**
     * A reading position may be lower after its posts were moved. Posts that are unread again make their
     * notifications unread as well, so that the bell counts them.
     */
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

    /** Moves notifications and pending tasks to the discussion the posts are in now. */
    public void postsTransferred(@Observes @Priority(300) PostsTransferred event) {
        run(
                "update notification set discussion_id = ?2,"
                        + " post_number = (select p.number from post p where p.id = subject_id)"
                        + " where discussion_id = ?1" + MOVED_POSTS,
                event);
        run(UNREAD_AGAIN, event);
        run(
                "update notification_task set discussion_id = ?2 where state = 'READY' and discussion_id = ?1"
                        + MOVED_POSTS,
                event);
    }

    private void run(String sql, PostsTransferred event) {
        em.createNativeQuery(sql)
                .setParameter(1, event.fromDiscussionId())
                .setParameter(2, event.toDiscussionId())
                .executeUpdate();
    }
}
