package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.reporting.ReportTarget;
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

    /** The case of a target, its row locked, if it ever had one. */
    Optional<Case> lockedOf(ReportTarget target) {
        return em.createQuery(
                        "select c from ModerationCase c where c.targetKind = :kind and c.targetId = :id", Case.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
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
                            c.id, c.targetKind, c.targetId, c.aboutId, d.action, d.wordsToAuthor, d.decidedAt)
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
