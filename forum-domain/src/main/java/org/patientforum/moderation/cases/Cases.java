package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.moderation.DecisionState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/** The repository of cases; returns them locked for changes. */
@Dependent
public class Cases {

    private final EntityManager em;
    private final CaseRights rights;
    private final ReportingService reporting;

    @Inject
    public Cases(EntityManager em, CaseRights rights, ReportingService reporting) {
        this.em = em;
        this.rights = rights;
        this.reporting = reporting;
    }

    /** The case, locked until the transaction ends. Throws NotFound, also if the actor may not work on it. */
    public Case locked(long actorId, long id) {
        Case found = locked(id);
        rights.requireMayWork(actorId, found);
        return found;
    }

    /** The case to read, without a lock. Throws NotFound, also if the actor may not work on it. */
    public Case read(long actorId, long id) {
        Case found = em.find(Case.class, id);
        if (found == null) {
            throw new NotFound("case");
        }
        rights.requireMayWork(actorId, found);
        return found;
    }

    /** Throws NotAllowed if the actor moderates only some groups. */
    public void requireWholeForum(long actorId) {
        rights.requireWholeForum(actorId);
    }

    /** The case, locked until the transaction ends, without a check of rights. Throws NotFound. */
    public Case locked(long id) {
        Case found = em.find(Case.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("case");
        }
        return found;
    }

    /**
     * Locks the target, then its case, for a moderator. Transactions that change both use this order everywhere,
     * because mixed orders could deadlock. Throws NotFound, also if the actor may not work on the case.
     */
    public Case lockedWithTarget(long actorId, long id) {
        reporting.lock(target(id));
        return locked(actorId, id);
    }

    /** Locks the target, then its case, for jobs. Throws NotFound. */
    public Case lockedWithTarget(long id) {
        reporting.lock(target(id));
        return locked(id);
    }

    private ReportTarget target(long id) {
        return em.createQuery("""
                        select new org.patientforum.reporting.ReportTarget(c.subject.targetKind, c.subject.targetId)
                        from ModerationCase c where c.id = :id""", ReportTarget.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("case"));
    }

    /** The case of a target, locked; empty if the target never had one. */
    public Optional<Case> lockedFor(ReportTarget target) {
        return em.createQuery(
                        "select c from ModerationCase c where c.subject.targetKind = :kind and c.subject.targetId = :id",
                        Case.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Increments the version of the target's open case because the target changed. Moderators must then reload it
     * before they decide.
     */
    public void incrementVersion(ReportTarget target) {
        lockedFor(target).filter(found -> found.state() != CaseState.DECIDED).ifPresent(found -> {
            em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        });
    }

    /** Whether the case of a target was decided before the instant and has stayed closed. */
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

    /** Writes pending changes, which updates the version. */
    void flush() {
        em.flush();
    }

    /** Open cases of the highest priority that nobody has taken, most recently due first. */
    List<UrgentCase> urgent(int limit) {
        return em.createQuery("""
                        select new org.patientforum.moderation.cases.UrgentCase(
                            c.id, c.subject.groupId, c.times.openedAt, c.assignment.waitsSince, c.assignment.releasedBy,
                            c.urgency.escalatedBy, c.urgency.escalatedAt)
                        from ModerationCase c where c.state = :open and c.urgency.priority = :urgent
                        order by c.state desc, c.urgency.priority desc, c.times.dueAt desc, c.id desc""", UrgentCase.class)
                .setParameter("open", CaseState.OPEN)
                .setParameter("urgent", CaseUrgency.HIGHEST_PRIORITY)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Counts cases in a state that nobody has taken, up to the limit.
     *
     * @param groups the groups to count in; empty for the whole forum
     */
    int countUnassigned(CaseState state, Optional<Set<Long>> groups, int limit) {
        String inGroups = groups.isPresent() ? " and c.subject.groupId in :groups" : "";
        TypedQuery<Long> query = em.createQuery(
                        "select c.id from ModerationCase c where c.state = :state and c.assignment.claimedBy is null"
                                + inGroups,
                        Long.class)
                .setParameter("state", state)
                .setMaxResults(limit);
        groups.ifPresent(ids -> query.setParameter("groups", ids));
        return query.getResultList().size();
    }

    /** Whether the case is open and its present wait for a moderator began at this instant. */
    boolean isWaiting(long caseId, Instant since) {
        return em.createQuery("""
                        select c.state from ModerationCase c where c.id = :id and c.assignment.waitsSince = :since""", CaseState.class)
                .setParameter("id", caseId)
                .setParameter("since", since)
                .getResultStream()
                .anyMatch(state -> state == CaseState.OPEN);
    }

    /** When the case was last decided before the instant. Dropped proposals do not count. */
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
