package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.shared.NotFound;

/** Cases and the decisions on them, to act on. */
@Dependent
class Cases {

    private final EntityManager em;

    @Inject
    Cases(EntityManager em) {
        this.em = em;
    }

    /** The case, its row locked until the transaction ends. Throws NotFound. */
    Case locked(long id) {
        Case found = em.find(Case.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("case");
        }
        return found;
    }

    /** The case of a post, its row locked, if the post ever had one. */
    Optional<Case> lockedOfPost(long postId) {
        return em.createQuery("select c from ModerationCase c where c.postId = :post", Case.class)
                .setParameter("post", postId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void add(Object caseOrDecision) {
        em.persist(caseOrDecision);
        em.flush();
    }

    Optional<DecidedCase> decided(long decisionId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.DecidedCase(
                            c.id, c.postId, d.action, d.wordsToAuthor, d.decidedAt)
                        from Decision d join ModerationCase c on c.id = d.caseId
                        where d.id = :id""", DecidedCase.class)
                .setParameter("id", decisionId)
                .getResultStream()
                .findFirst();
    }

    Optional<Instant> lastDecisionBefore(long caseId, Instant before) {
        return Optional.ofNullable(em.createQuery(
                        "select max(d.decidedAt) from Decision d where d.caseId = :case and d.decidedAt < :before",
                        Instant.class)
                .setParameter("case", caseId)
                .setParameter("before", before)
                .getSingleResult());
    }
}
