package org.patientforum.posting.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.posting.PostState;

/** Repository of drafts. */
@Dependent
public class Drafts {

    private static final String LATEST = " order by d.savedAt desc, d.id desc";

    private final EntityManager em;

    @Inject
    public Drafts(EntityManager em) {
        this.em = em;
    }

    void add(Draft draft) {
        em.persist(draft);
        em.flush();
    }

    /** The draft, locked, so that windows that save concurrently do so one after the other. */
    Optional<Draft> lock(long id) {
        return Optional.ofNullable(em.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Draft> of(long memberId, long id) {
        return em.createQuery("select d from Draft d where d.id = :id and d.memberId = :member", Draft.class)
                .setParameter("id", id)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst();
    }

    Optional<Draft> latest(long memberId, String place) {
        return em.createQuery(
                        "select d from Draft d where d.memberId = :member and d.place = :place" + LATEST, Draft.class)
                .setParameter("member", memberId)
                .setParameter("place", place)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Draft> all(long memberId) {
        return em.createQuery("select d from Draft d where d.memberId = :member" + LATEST, Draft.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** The titles of these discussions, by id; only those with a visible opening post. */
    Map<Long, String> titles(Set<Long> discussionIds) {
        return byId(
                "select d.id, d.title from Discussion d where d.id in :ids and d.openingState = :visible",
                discussionIds);
    }

    /** The titles of the discussions of these posts, by the post's id; only those with a visible opening post. */
    Map<Long, String> titlesAround(Set<Long> postIds) {
        return byId(
                "select p.id, d.title from Post p join Discussion d on d.id = p.discussionId where p.id in :ids and d.openingState = :visible",
                postIds);
    }

    private Map<Long, String> byId(String jpql, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(jpql, Object[].class)
                .setParameter("ids", ids)
                .setParameter("visible", PostState.VISIBLE)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    void remove(Draft draft) {
        em.remove(draft);
    }

    void remove(long memberId, long id) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.id = :id")
                .setParameter("member", memberId)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Deletes the member's drafts for this place with exactly this text. */
    void remove(long memberId, String place, String markdown) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.place = :place and d.markdown = :markdown")
                .setParameter("member", memberId)
                .setParameter("place", place)
                .setParameter("markdown", markdown)
                .executeUpdate();
    }

    int deleteSavedBefore(Instant limit) {
        return em.createQuery("delete from Draft d where d.savedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
