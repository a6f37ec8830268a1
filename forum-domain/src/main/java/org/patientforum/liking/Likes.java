package org.patientforum.liking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Repository of likes. */
@Dependent
class Likes {

    private final EntityManager em;

    @Inject
    Likes(EntityManager em) {
        this.em = em;
    }

    boolean exists(long postId, long memberId) {
        return em.find(Like.class, new Like.Key(postId, memberId)) != null;
    }

    void add(Like like) {
        em.persist(like);
    }

    void remove(long postId, long memberId) {
        em.remove(em.find(Like.class, new Like.Key(postId, memberId)));
    }
}
