package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseUrgency;

/**
 * The queries behind {@link AssignedCases}: one for each reason to release a case, each with a limit. They do not sort,
 * so that they read only an index of assigned cases; later runs find the rest.
 */
@Dependent
public class AssignedCaseQueries {

    private static final Set<CaseState> REASSIGNABLE =
            Stream.of(CaseState.values()).filter(CaseState::reassignable).collect(Collectors.toUnmodifiableSet());

    /** Urgent cases in these states must be decided soon. Appealed cases are not urgent any more. */
    static final Set<CaseState> DUE_SOON = Set.of(CaseState.CLAIMED, CaseState.ASKED);

    /** The rule of {@code ModeratorRights}, which is checked again before a case is released. */
    private static final String NOT_THEIRS = """
            select c.id from ModerationCase c join ForumMember m on m.id = c.assignment.claimedBy
            where c.state in :states and (m.state <> :active or m.suspendedUntil > :now
              or m.role = :member and not exists (
                select g.id from GroupModerator g where g.memberId = m.id and g.groupId = c.subject.groupId))""";

    private static final String AWAY =
            "select c.id from ModerationCase c where c.state in :states and c.assignment.claimedBy in :away";

    private static final String UNDECIDED = """
            select c.id from ModerationCase c
            where c.state in :states and c.urgency.priority = :urgent and c.assignment.claimedAt <= :since""";

    private final EntityManager em;

    @Inject
    public AssignedCaseQueries(EntityManager em) {
        this.em = em;
    }

    /** Ids of cases that their moderators cannot keep, up to the limit for each reason. */
    List<Long> findReleasable(ReleaseRule rule, int limit) {
        Stream<Long> notTheirs = of(NOT_THEIRS, REASSIGNABLE, limit)
                .setParameter("active", MemberState.ACTIVE)
                .setParameter("now", rule.now())
                .setParameter("member", Role.MEMBER)
                .getResultStream();
        Stream<Long> away = rule.away().isEmpty()
                ? Stream.empty()
                : of(AWAY, REASSIGNABLE, limit)
                        .setParameter("away", rule.away())
                        .getResultStream();
        Stream<Long> undecided = of(UNDECIDED, DUE_SOON, limit)
                .setParameter("urgent", CaseUrgency.HIGHEST_PRIORITY)
                .setParameter("since", rule.undecidedSince())
                .getResultStream();
        return Stream.of(notTheirs, away, undecided)
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    /** Ids of undecided cases of the moderator, proposals included, up to the limit; in one order, because they are locked in it. */
    List<Long> caseIdsOf(long moderatorId, int limit) {
        return em.createQuery("""
                        select c.id from ModerationCase c
                        where c.assignment.claimedBy = :moderator and c.state in :undecided order by c.id""", Long.class)
                .setParameter("moderator", moderatorId)
                .setParameter("undecided", EnumSet.complementOf(EnumSet.of(CaseState.DECIDED)))
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Long> of(String jpql, Set<CaseState> states, int limit) {
        return em.createQuery(jpql, Long.class).setParameter("states", states).setMaxResults(limit);
    }
}
