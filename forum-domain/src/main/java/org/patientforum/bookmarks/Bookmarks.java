package org.patientforum.bookmarks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.patientforum.reading.Paging;
import org.patientforum.shared.FirstRow;

/** Queries for bookmarks. Each is limited to one member. */
@Dependent
class Bookmarks {

    private final EntityManager em;

    @Inject
    Bookmarks(EntityManager em) {
        this.em = em;
    }

    Optional<Bookmark> find(long memberId, long postId) {
        return Optional.ofNullable(em.find(Bookmark.class, new Bookmark.Key(memberId, postId)));
    }

    /** Locks the row: two windows that change the note do so one after the other. */
    Optional<Bookmark> locked(long memberId, long postId) {
        return Optional.ofNullable(
                em.find(Bookmark.class, new Bookmark.Key(memberId, postId), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Inserts the bookmark unless the member has one of this post. */
    void add(Bookmark bookmark) {
        FirstRow.insert(em, bookmark);
    }

    void remove(long memberId, long postId) {
        em.createQuery("delete from Bookmark b where b.key.memberId = :member and b.key.postId = :post")
                .setParameter("member", memberId)
                .setParameter("post", postId)
                .executeUpdate();
    }

    int count(long memberId) {
        return em.createQuery("select count(b) from Bookmark b where b.key.memberId = :member", Long.class)
                .setParameter("member", memberId)
                .getSingleResult()
                .intValue();
    }

    /** One page, latest first. */
    List<Bookmark> page(long memberId, int page) {
        return em.createQuery("""
                        select b from Bookmark b where b.key.memberId = :member
                        order by b.savedAt desc, b.key.postId desc""", Bookmark.class)
                .setParameter("member", memberId)
                .setFirstResult(Paging.first(page) - 1)
                .setMaxResults(Paging.SIZE)
                .getResultList();
    }
}
