package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.posting.PostSnapshot;

/** The posts before the reported one, as they were when the case was opened. */
@Dependent
class ContextPosts {

    private final EntityManager em;

    @Inject
    ContextPosts(EntityManager em) {
        this.em = em;
    }

    /** Keeps these posts with the case, in the place of those kept when it was opened before. */
    void freeze(long caseId, List<PostSnapshot> before) {
        forget(caseId);
        before.forEach(post -> em.persist(new FrozenPost(caseId, post)));
    }

    /** Deletes the posts kept with the case. */
    void forget(long caseId) {
        em.createQuery("delete from FrozenPost f where f.caseId = :case")
                .setParameter("case", caseId)
                .executeUpdate();
    }
}
