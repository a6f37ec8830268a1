package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** What staff read of posts that wait. */
@Dependent
class HeldPosts {

    private static final String FROM = """
             from Hold h join Post p on p.id = h.postId join Discussion d on d.id = p.discussionId
                join ForumGroup g on g.id = d.groupId join ForumMember m on m.id = h.authorId
            where h.state = org.patientforum.posting.Hold.State.WAITING""";

    private static final String ROW = """
            select new org.patientforum.posting.HeldPostRow(
                h.postId, h.version, h.reason, h.watched, h.heldSince, h.authorId, m.pseudonym, g.name, d.id, d.title,
                p.number, d.lastNumber, substring(coalesce(h.markdown, p.markdown), 1, 160))""" + FROM;

    private final EntityManager em;

    @Inject
    HeldPosts(EntityManager em) {
        this.em = em;
    }

    List<HeldPostRow> oldest(HoldReason reason, int first, int atMost) {
        return filtered(
                        em.createQuery(ROW + where(reason) + " order by h.heldSince, h.postId", HeldPostRow.class),
                        reason)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    long count(HoldReason reason) {
        return filtered(em.createQuery("select count(h)" + FROM + where(reason), Long.class), reason)
                .getSingleResult();
    }

    private static String where(HoldReason reason) {
        return reason == null ? "" : " and h.reason = :reason";
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, HoldReason reason) {
        return reason == null ? query : query.setParameter("reason", reason);
    }

    Optional<HeldPostRow> row(long postId) {
        return em.createQuery(ROW + " and h.postId = :post", HeldPostRow.class)
                .setParameter("post", postId)
                .getResultStream()
                .findFirst();
    }

    /** The waiting text as typed and as HTML, and what readers see of the post now. */
    Object[] texts(long postId) {
        return em.createQuery("""
                        select coalesce(h.markdown, p.markdown), coalesce(h.html, p.html),
                            case when h.markdown is null then '' else p.html end
                        from Hold h join Post p on p.id = h.postId where h.postId = :post""", Object[].class).setParameter("post", postId).getSingleResult();
    }
}
