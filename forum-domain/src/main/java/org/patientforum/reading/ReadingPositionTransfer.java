package org.patientforum.reading;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.patientforum.posting.events.PostsTransferred;

/**
 * Carries reading positions over when posts move to another discussion, in the same transaction. A position is a single number;
 * where it cannot express what was read, it is set lower: a post may become new again, but no unread post counts as read.
 */
@Dependent
class ReadingPositionTransfer {

    /**
     * The new number up to which a member with position {@code r.last_number} in the old discussion has read the moved posts,
     * which kept their order.
     */
    private static final String REACHED = """
            (select t.to_number from transferred_post t
             where t.transfer_id = ?1 and t.from_number <= r.last_number
             order by t.transfer_id desc, t.from_number desc fetch first 1 row only)""";

    private static final String HAS_REACHED = """
            exists (select 1 from transferred_post t where t.transfer_id = ?1 and t.from_number <= r.last_number)""";

    private static final String NOT_THERE = """
            not exists (select 1 from reading_position own where own.member_id = %1$s.member_id and own.discussion_id = ?3)""";

    /** For members who neither read nor followed the target, its earlier posts are no news. */
    private static final String STRANGER = NOT_THERE + """
             and not exists (
                select 1 from follow f2 join discussion d on d.id = ?3
                where f2.member_id = %1$s.member_id and f2.delivery <> 'MUTED'
                  and (f2.discussion_id = d.id or f2.group_id = d.group_id))""";

    private static final String INSERT =
            "insert into reading_position (member_id, discussion_id, last_number, read_at) ";

    private final EntityManager em;

    @Inject
    ReadingPositionTransfer(EntityManager em) {
        this.em = em;
    }

    /** Runs before the follows are transferred, after which such members would follow the target. */
    void postsTransferred(@Observes @Priority(100) PostsTransferred event) {
        switch (event.kind()) {
            case SPLIT -> split(event);
            case MERGE -> merge(event);
            case UNDO_MERGE -> undoMerge(event);
            case UNDO_SPLIT -> undoSplit(event);
        }
    }

    private void split(PostsTransferred event) {
        run(
                INSERT + "select r.member_id, cast(?3 as bigint), " + REACHED
                        + ", r.read_at from reading_position r where r.discussion_id = ?2 and " + HAS_REACHED,
                event);
        // Members who have read all remaining posts have read to the end, even if the last numbers are gone.
        em.createNativeQuery("""
                        update reading_position set last_number = (select d.last_number from discussion d where d.id = ?1)
                        where discussion_id = ?1
                          and last_number >= (select max(p.number) from post p where p.discussion_id = ?1)""").setParameter(1, event.fromDiscussionId()).executeUpdate();
    }

    private void merge(PostsTransferred event) {
        query("update reading_position set last_number = (select " + REACHED + """
                 from reading_position r where r.discussion_id = ?2 and r.member_id = reading_position.member_id)
                where discussion_id = ?3 and last_number >= ?4 and exists (
                    select 1 from reading_position r
                    where r.discussion_id = ?2 and r.member_id = reading_position.member_id and\s""" + HAS_REACHED + ")", event)
                .setParameter(4, event.numbersBefore())
                .executeUpdate();
        query(
                        INSERT + "select r.member_id, cast(?3 as bigint), coalesce(" + REACHED
                                + ", cast(?4 as integer)), r.read_at from reading_position r where r.discussion_id = ?2 and "
                                + STRANGER.formatted("r"),
                        event)
                .setParameter(4, event.numbersBefore())
                .executeUpdate();
        em.createNativeQuery(INSERT
                        + "select f.member_id, cast(?3 as bigint), cast(?4 as integer), f.since from follow f"
                        + " where f.discussion_id = ?2 and f.delivery <> 'MUTED' and " + STRANGER.formatted("f"))
                .setParameter(2, event.fromDiscussionId())
                .setParameter(3, event.toDiscussionId())
                .setParameter(4, event.numbersBefore())
                .executeUpdate();
    }

    /** Members who read on in the old discussion without the moved posts start again with the first of these. */
    private void undoSplit(PostsTransferred event) {
        String firstUnread = """
                (select min(t.to_number) from transferred_post t where t.transfer_id = ?1 and t.from_number > coalesce(
                    (select r.last_number from reading_position r
                     where r.discussion_id = ?2 and r.member_id = reading_position.member_id), 0))""";
        run(
                "update reading_position set last_number = " + firstUnread
                        + " - 1 where discussion_id = ?3 and last_number >= " + firstUnread,
                event);
    }

    private void undoMerge(PostsTransferred event) {
        run(
                "update reading_position set last_number = (select greatest(reading_position.last_number, " + REACHED
                        + """
                ) from reading_position r where r.discussion_id = ?2 and r.member_id = reading_position.member_id)
                where discussion_id = ?3 and exists (
                    select 1 from reading_position r
                    where r.discussion_id = ?2 and r.member_id = reading_position.member_id and\s""" + HAS_REACHED + ")",
                event);
        run(
                INSERT + "select r.member_id, cast(?3 as bigint), " + REACHED
                        + ", r.read_at from reading_position r where r.discussion_id = ?2 and " + HAS_REACHED + " and "
                        + NOT_THERE.formatted("r"),
                event);
        em.createNativeQuery("""
                        update reading_position set last_number = (select d.last_number from discussion d where d.id = ?1)
                        where discussion_id = ?1
                          and last_number > (select d.last_number from discussion d where d.id = ?1)""").setParameter(1, event.fromDiscussionId()).executeUpdate();
    }

    private void run(String sql, PostsTransferred event) {
        query(sql, event).executeUpdate();
    }

    private Query query(String sql, PostsTransferred event) {
        return em.createNativeQuery(sql)
                .setParameter(1, event.transferId())
                .setParameter(2, event.fromDiscussionId())
                .setParameter(3, event.toDiscussionId());
    }
}
