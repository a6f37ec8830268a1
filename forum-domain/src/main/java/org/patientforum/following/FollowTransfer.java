package org.patientforum.following;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.patientforum.posting.EngagementService;
import org.patientforum.posting.events.PostsTransferred;

/**
 * Copies the follows of a discussion to the one its posts were moved to, with delivery and time. The original follow stays in case the transfer is
 * undone. A follow of the target takes precedence.
 */
@Dependent
class FollowTransfer {

    private static final String COPY = """
            insert into follow (id, member_id, discussion_id, delivery, since, stopped, carried_by)
            select nextval('follow_seq'), f.member_id, cast(?2 as bigint), f.delivery, f.since, f.stopped,
                cast(?3 as bigint)
            from follow f where f.discussion_id = ?1 and f.delivery %s 'MUTED' and not exists (
                select 1 from follow own where own.member_id = f.member_id and own.discussion_id = ?2)""";

    /** Deletes the follows that the undone merge copied, unless their members have chosen a delivery since. */
    private static final String REMOVE_COPIES = """
            delete from follow where discussion_id = ?1 and delivery <> 'MUTED'
              and carried_by = (select x.undoes_id from transfer x where x.id = ?2)""";

    private final EntityManager em;
    private final EngagementService engagement;

    @Inject
    FollowTransfer(EntityManager em, EngagementService engagement) {
        this.em = em;
        this.engagement = engagement;
    }

    void postsTransferred(@Observes @Priority(200) PostsTransferred event) {
        switch (event.kind()) {
            case SPLIT -> {
                changeFollowers(event.toDiscussionId(), run(COPY.formatted("<>"), event));
                run(COPY.formatted("="), event);
            }
            case MERGE, UNDO_SPLIT -> changeFollowers(event.toDiscussionId(), run(COPY.formatted("<>"), event));
            case UNDO_MERGE ->
                changeFollowers(
                        event.fromDiscussionId(),
                        -em.createNativeQuery(REMOVE_COPIES)
                                .setParameter(1, event.fromDiscussionId())
                                .setParameter(2, event.transferId())
                                .executeUpdate());
        }
    }

    private int run(String sql, PostsTransferred event) {
        return em.createNativeQuery(sql)
                .setParameter(1, event.fromDiscussionId())
                .setParameter(2, event.toDiscussionId())
                .setParameter(3, event.transferId())
                .executeUpdate();
    }

    private void changeFollowers(long discussionId, int by) {
        if (by != 0) {
            engagement.changeFollowers(discussionId, by);
        }
    }
}
