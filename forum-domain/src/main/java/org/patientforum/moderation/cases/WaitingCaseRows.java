package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries behind {@link WaitingCases}. Each reads a stretch of an index. */
@Dependent
public class WaitingCaseRows {

    private static final int URGENT = 1;

    private final EntityManager em;

    @Inject
    public WaitingCaseRows(EntityManager em) {
        this.em = em;
    }

    /** The urgent cases that nobody has taken, latest first. */
    List<UrgentCase> urgent(int atMost) {
        return em.createQuery("""
                        select new org.patientforum.moderation.cases.UrgentCase(
                            c.id, c.subject.groupId, c.times.openedAt, c.custody.waitsSince, c.custody.freedBy,
                            c.urgency.escalatedBy, c.urgency.escalatedAt)
                        from ModerationCase c where c.state = :open and c.urgency.priority = :urgent
                        order by c.state desc, c.urgency.priority desc, c.times.dueAt desc, c.id desc""", UrgentCase.class)
                .setParameter("open", CaseState.OPEN)
                .setParameter("urgent", URGENT)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * How many cases nobody has taken, appeals too; more than the limit are not counted.
     *
     * @param groups the groups that count; empty: all cases
     */
    int count(Optional<Set<Long>> groups, int limit) {
        return Math.min(limit, count(CaseState.OPEN, groups, limit) + count(CaseState.APPEALED, groups, limit));
    }

    private int count(CaseState state, Optional<Set<Long>> groups, int limit) {
        if (groups.isPresent() && groups.get().isEmpty()) {
            return 0;
        }
        String within = groups.isPresent() ? " and c.subject.groupId in :groups" : "";
        TypedQuery<Long> query = em.createQuery(
                        "select c.id from ModerationCase c where c.state = :state and c.custody.claimedBy is null"
                                + within,
                        Long.class)
                .setParameter("state", state)
                .setMaxResults(limit);
        groups.ifPresent(some -> query.setParameter("groups", some));
        return query.getResultList().size();
    }

    /** Whether nobody has taken the case yet that waits since this time. */
    boolean waits(long caseId, Instant since) {
        return em.createQuery("""
                        select c.state from ModerationCase c where c.id = :id and c.custody.waitsSince = :since""", CaseState.class)
                .setParameter("id", caseId)
                .setParameter("since", since)
                .getResultStream()
                .anyMatch(state -> state == CaseState.OPEN);
    }
}
