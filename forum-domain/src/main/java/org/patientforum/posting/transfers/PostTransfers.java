package org.patientforum.posting.transfers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Moves posts between discussions in bulk: the number of statements does not depend on the number of posts. The database assigns the new numbers; no
 * post is loaded.
 */
@Dependent
public class PostTransfers {

    private static final String NUMBER_CHOSEN = """
            insert into transferred_post (transfer_id, post_id, from_number, from_reply_to, to_number)
            select cast(?1 as bigint), p.id, p.number, p.reply_to,
                cast(?2 as integer) + row_number() over (order by p.number)
            from post p where p.discussion_id = ?3 and (%s)""";

    private static final String NUMBER_BACK = """
            insert into transferred_post (transfer_id, post_id, from_number, from_reply_to, to_number, to_reply_to)
            select cast(?1 as bigint), t.post_id, t.to_number, t.to_reply_to, t.from_number, t.from_reply_to
            from transferred_post t where t.transfer_id = ?2""";

    /** Maps references between moved posts to the new numbers; drops references to posts that stay behind. */
    private static final String MAP_REPLIES = """
            update transferred_post set to_reply_to = (
                select q.to_number from transferred_post q
                where q.transfer_id = ?1 and q.from_number = transferred_post.from_reply_to)
            where transfer_id = ?1 and from_reply_to is not null""";

    private static final String MOVE = """
            update post set discussion_id = ?2, version = version + 1,
                number = (select t.to_number from transferred_post t where t.post_id = post.id and t.transfer_id = ?1),
                reply_to = (select t.to_reply_to from transferred_post t where t.post_id = post.id and t.transfer_id = ?1)
            where id in (select t.post_id from transferred_post t where t.transfer_id = ?1)""";

    /** Moves the drafts of replies as well. */
    private static final String MOVE_DRAFTS = "update member_draft set place = ?2 where place = ?1";

    private final EntityManager em;

    @Inject
    public PostTransfers(EntityManager em) {
        this.em = em;
    }

    Transfer add(Transfer transfer) {
        em.persist(transfer);
        em.flush();
        return transfer;
    }

    Transfer transfer(long id) {
        Transfer transfer = em.find(Transfer.class, id);
        if (transfer == null) {
            throw new NotFound("transfer");
        }
        return transfer;
    }

    /** The first of the chosen posts; empty if none exists. */
    private List<SelectedPost> first(long discussionId, PostNumbers chosen) {
        return em.createQuery("""
                        select new org.patientforum.posting.transfers.SelectedPost(p.number, p.authorId, m.pseudonym, p.state, p.postedAt)
                        from Post p join ForumMember m on m.id = p.authorId
                        where p.discussionId = :discussion and (%s) order by p.number""".formatted(chosen.condition("p.number")), SelectedPost.class)
                .setParameter("discussion", discussionId)
                .setMaxResults(1)
                .getResultList();
    }

    /** The first of the chosen posts, which opens the new discussion. Throws InvalidInput if they cannot be split off. */
    public SelectedPost requireSplittable(long discussionId, PostNumbers chosen) {
        if (chosen.contains(1)) {
            throw new InvalidInput("transfer.openingStays");
        }
        List<SelectedPost> first = first(discussionId, chosen);
        if (first.isEmpty()) {
            throw new InvalidInput("postNumbers.none");
        }
        if (first.getFirst().state() != PostState.VISIBLE) {
            throw new InvalidInput("transfer.firstNotShown");
        }
        return first.getFirst();
    }

    /** Throws InvalidInput if a discussion would be merged into itself. */
    public static void requireDistinct(long fromDiscussionId, long toDiscussionId) {
        if (fromDiscussionId == toDiscussionId) {
            throw new InvalidInput("transfer.itself");
        }
    }

    /** Throws InvalidInput if one of the two was merged or is held, or if the target's opening post is deleted. */
    public static void requireMergeable(Discussion from, Discussion to) {
        if (from.mergedInto() != null || to.mergedInto() != null || to.openingState() == PostState.DELETED) {
            throw new InvalidInput("transfer.deleted");
        }
        if (from.unpublished() || to.unpublished()) {
            throw new InvalidInput("transfer.waits");
        }
    }

    /** Appends the chosen posts to the target of the transfer. */
    void move(Transfer transfer, PostNumbers chosen) {
        number(transfer, NUMBER_CHOSEN.formatted(chosen.condition("p.number")))
                .setParameter(2, transfer.numbersBefore())
                .setParameter(3, transfer.fromDiscussionId())
                .executeUpdate();
        number(transfer, MAP_REPLIES).executeUpdate();
        move(transfer);
    }

    /** Moves the posts of an undone transfer back to their former numbers. */
    void moveBack(Transfer transfer) {
        number(transfer, NUMBER_BACK).setParameter(2, transfer.undoesId()).executeUpdate();
        move(transfer);
    }

    private Query number(Transfer transfer, String sql) {
        return em.createNativeQuery(sql).setParameter(1, transfer.id());
    }

    private void move(Transfer transfer) {
        transfer.moved(number(transfer, MOVE)
                .setParameter(2, transfer.toDiscussionId())
                .executeUpdate());
        if (transfer.kind().emptiesSource()) {
            em.createNativeQuery(MOVE_DRAFTS)
                    .setParameter(1, "discussion:" + transfer.fromDiscussionId())
                    .setParameter(2, "discussion:" + transfer.toDiscussionId())
                    .executeUpdate();
        }
    }

    /** The number of posts that are still where the transfer put them. */
    long inPlace(Transfer transfer) {
        return ((Number) number(transfer, """
                        select count(*) from transferred_post t join post p on p.id = t.post_id
                        where t.transfer_id = ?1 and p.discussion_id = ?2 and p.number = t.to_number""")
                        .setParameter(2, transfer.toDiscussionId())
                        .getSingleResult())
                .longValue();
    }

    /** Redirects discussions that were merged into this one to its own target. */
    void redirectMerged(long mergedDiscussionId, long intoDiscussionId) {
        em.createQuery("""
                        update Discussion d set d.mergedInto = :to, d.revision = d.revision + 1
                        where d.mergedInto = :from""")
                .setParameter("from", mergedDiscussionId)
                .setParameter("to", intoDiscussionId)
                .executeUpdate();
    }

    /** Redirects discussions back to this one whose posts have returned with its own. */
    void redirectBack(long awayDiscussionId, long homeDiscussionId) {
        em.createNativeQuery("""
                        update discussion set merged_into = ?2, revision = revision + 1
                        where merged_into = ?1 and exists (
                            select 1 from transfer x
                            where x.from_discussion_id = discussion.id and x.to_discussion_id = ?2
                              and x.kind in ('MERGE', 'UNDO_SPLIT') and x.undone_by_id is null)""")
                .setParameter(1, awayDiscussionId)
                .setParameter(2, homeDiscussionId)
                .executeUpdate();
    }

    /** The latest transfers from or into a discussion, latest first. */
    public List<TransferLine> of(long discussionId, int limit) {
        return em.createQuery("""
                        select new org.patientforum.posting.transfers.TransferLine(
                            t.id, t.kind, t.fromDiscussionId, t.toDiscussionId, t.postCount, t.madeAt, t.undoneById,
                            t.numbersBefore, d.lastNumber)
                        from Transfer t join Discussion d on d.id = t.toDiscussionId
                        where t.fromDiscussionId = :discussion or t.toDiscussionId = :discussion
                        order by t.id desc""", TransferLine.class)
                .setParameter("discussion", discussionId)
                .setMaxResults(limit)
                .getResultList();
    }
}
