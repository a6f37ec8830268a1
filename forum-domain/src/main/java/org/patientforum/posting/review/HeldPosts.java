package org.patientforum.posting.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.HoldReason;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;

/** Queries of held posts for staff. */
@Dependent
public class HeldPosts {

    private static final String FROM = """
             from HeldPost h join Post p on p.id = h.postId join Discussion d on d.id = p.discussionId
                join ForumGroup g on g.id = d.groupId join ForumMember m on m.id = h.authorId
            where h.state = org.patientforum.posting.HeldPost.State.WAITING""";

    private static final String ROW = """
            select new org.patientforum.posting.review.HeldPostRow(
                h.postId, h.version, h.reason, h.watched, h.heldSince, h.authorId, m.pseudonym, g.name, d.id, d.title,
                p.number, p.state, d.lastNumber, substring(coalesce(h.markdown, p.markdown), 1, 160),
                coalesce(h.html, p.html))""" + FROM;

    private static final long NO_GROUP = 0;

    private final EntityManager em;
    private final ModeratorRights rights;

    @Inject
    public HeldPosts(EntityManager em, ModeratorRights rights) {
        this.em = em;
        this.rights = rights;
    }

    /** Throws NotFound, as for an unknown post, unless the actor moderates the group. */
    void requireModerated(long actorId, long groupId) {
        if (!rights.moderates(actorId, groupId)) {
            throw new NotFound("post");
        }
    }

    List<HeldPostRow> sorted(
            long actorId, @Nullable HoldReason reason, Sorting<HeldPostColumn> sorting, int first, int limit) {
        Optional<Set<Long>> groups = rights.groupsOf(actorId);
        String jpql =
                ROW + where(reason, groups) + sorting.clause(sorting.column().expressions(reason));
        return filtered(em.createQuery(jpql, HeldPostRow.class), reason, groups)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(long actorId, @Nullable HoldReason reason) {
        Optional<Set<Long>> groups = rights.groupsOf(actorId);
        String jpql = "select count(h)" + FROM + where(reason, groups);
        return filtered(em.createQuery(jpql, Long.class), reason, groups).getSingleResult();
    }

    private static String where(@Nullable HoldReason reason, Optional<Set<Long>> groups) {
        return (reason == null ? "" : " and h.reason = :reason")
                + (groups.isEmpty() ? "" : " and d.groupId in :groups");
    }

    private static <T> TypedQuery<T> filtered(
            TypedQuery<T> query, @Nullable HoldReason reason, Optional<Set<Long>> groups) {
        groups.ifPresent(some -> query.setParameter("groups", some.isEmpty() ? Set.of(NO_GROUP) : some));
        return reason == null ? query : query.setParameter("reason", reason);
    }

    /** The held post; empty if it is not held or the actor does not moderate its group. */
    Optional<HeldPostRow> row(long actorId, long postId) {
        Optional<Set<Long>> groups = rights.groupsOf(actorId);
        String jpql = ROW + where(null, groups) + " and h.postId = :post";
        return filtered(em.createQuery(jpql, HeldPostRow.class), null, groups)
                .setParameter("post", postId)
                .getResultStream()
                .findFirst();
    }

    /** The held text as Markdown and as HTML, and the published HTML, which is empty unless an edit is held. */
    Object[] texts(long postId) {
        return em.createQuery("""
                        select coalesce(h.markdown, p.markdown), coalesce(h.html, p.html),
                            case when h.markdown is null then '' else p.html end
                        from HeldPost h join Post p on p.id = h.postId where h.postId = :post""", Object[].class).setParameter("post", postId).getSingleResult();
    }
}
