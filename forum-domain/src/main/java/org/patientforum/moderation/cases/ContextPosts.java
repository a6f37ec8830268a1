package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.posting.PostSnapshot;

/** Stores copies of the posts that preceded a reported post when its case was opened. */
@Dependent
public class ContextPosts {

    private final EntityManager em;

    @Inject
    public ContextPosts(EntityManager em) {
        this.em = em;
    }

    /** Stores these posts with the case and deletes those of an earlier opening. */
    void replace(long caseId, List<PostSnapshot> before) {
        delete(caseId);
        before.forEach(post -> em.persist(new ContextPost(caseId, post)));
    }

    /** Deletes the stored posts of the case. */
    public void delete(long caseId) {
        em.createQuery("delete from ContextPost f where f.caseId = :case")
                .setParameter("case", caseId)
                .executeUpdate();
    }
}
