package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.posting.PostSnapshot;

/** The posts before the reported one, as they were when the case was opened. */
@Dependent
public class ContextPosts {

    private final EntityManager em;

    @Inject
    public ContextPosts(EntityManager em) {
        this.em = em;
    }

    /** Keeps these posts with the case, in the place of those kept when it was opened before. */
    void freeze(long caseId, List<PostSnapshot> before) {
        forget(caseId);
        before.forEach(post -> em.persist(new ContextPost(caseId, post)));
    }

    /** Deletes the posts kept with the case. */
    public void forget(long caseId) {
        em.createQuery("delete from ContextPost f where f.caseId = :case")
                .setParameter("case", caseId)
                .executeUpdate();
    }
}
