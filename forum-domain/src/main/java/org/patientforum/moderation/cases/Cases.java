package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.DecisionState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotFound;

/** Cases, to act on. */
@Dependent
public class Cases {

    private final EntityManager em;
    private final CaseRights rights;

    @Inject
    public Cases(EntityManager em, CaseRights rights) {
        this.em = em;
        this.rights = rights;
    }

    /** The case, locked, for a member of staff who works on it. Throws NotFound, also for who may not. */
    public Case locked(long actorId, long id) {
        Case found = locked(id);
        rights.requireMayWork(actorId, found);
        return found;
    }

    /** Throws NotAllowed for who looks after some groups only. */
    public void requireWholeForum(long actorId) {
        rights.requireWholeForum(actorId);
    }

    /** The case, its row locked until the transaction ends. Throws NotFound. */
    public Case locked(long id) {
        Case found = em.find(Case.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("case");
        }
        return found;
    }

    /** What a case is about: to be locked before the case is, as everywhere, or two could wait for each other. Throws NotFound. */
    public ReportTarget target(long id) {
        return em.createQuery("""
                        select new org.patientforum.reporting.ReportTarget(c.subject.targetKind, c.subject.targetId)
                        from ModerationCase c where c.id = :id""", ReportTarget.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("case"));
    }

    /** The case of a target, its row locked, if it ever had one. */
    public Optional<Case> lockedOf(ReportTarget target) {
        return em.createQuery(
                        "select c from ModerationCase c where c.subject.targetKind = :kind and c.subject.targetId = :id",
                        Case.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Somebody has changed what the open case is about: whoever has it before them reads it again before they decide. */
    public void changed(ReportTarget target) {
        lockedOf(target).filter(found -> found.state() != CaseState.DECIDED).ifPresent(found -> {
            em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        });
    }

    /** Whether the case of a target was decided before the instant, and is still closed. */
    public boolean closedBefore(ReportTarget target, Instant instant) {
        return em.createQuery("""
                        select count(c) from ModerationCase c where c.subject.targetKind = :kind and c.subject.targetId = :id
                          and c.state = :decided and c.times.decidedAt < :before""", Long.class)
                        .setParameter("kind", target.kind())
                        .setParameter("id", target.id())
                        .setParameter("decided", CaseState.DECIDED)
                        .setParameter("before", instant)
                        .getSingleResult()
                > 0;
    }

    void add(Case opened) {
        em.persist(opened);
        em.flush();
    }

    /** When something was last decided on the case before that; what was dropped does not count. */
    public Optional<Instant> lastDecisionBefore(long caseId, Instant before) {
        return Optional.ofNullable(em.createQuery("""
                        select max(d.decidedAt) from Decision d
                        where d.caseId = :case and d.decidedAt < :before and d.state in :made""", Instant.class)
                .setParameter("case", caseId)
                .setParameter("before", before)
                .setParameter("made", List.of(DecisionState.IN_FORCE, DecisionState.OVERTURNED))
                .getSingleResult());
    }
}
