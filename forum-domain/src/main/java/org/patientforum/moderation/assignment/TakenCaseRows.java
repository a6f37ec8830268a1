package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseUrgency;

/**
 * The queries behind {@link TakenCases}: one for each reason for which a case is taken from somebody, each with a limit. They have no
 * order, so that they read no more than an index of what somebody works on; whatever is left out comes the next time.
 */
@Dependent
public class TakenCaseRows {

    private static final Set<CaseState> TAKEABLE =
            Stream.of(CaseState.values()).filter(CaseState::takeable).collect(Collectors.toUnmodifiableSet());

    /** What was urgent is decided once there is an appeal. */
    static final Set<CaseState> TO_DECIDE_SOON = Set.of(CaseState.CLAIMED, CaseState.ASKED);

    /** The same rule as that of {@code ModeratorRights}, which is asked again before a case is made free. */
    private static final String NOT_THEIRS = """
            select c.id from ModerationCase c join ForumMember m on m.id = c.custody.claimedBy
            where c.state in :states and (m.state <> :active or m.suspendedUntil > :now
              or m.role = :member and not exists (
                select g.id from GroupModerator g where g.memberId = m.id and g.groupId = c.subject.groupId))""";

    private static final String AWAY =
            "select c.id from ModerationCase c where c.state in :states and c.custody.claimedBy in :away";

    private static final String UNDECIDED = """
            select c.id from ModerationCase c
            where c.state in :states and c.urgency.priority = :urgent and c.custody.claimedAt <= :since""";

    private final EntityManager em;

    @Inject
    public TakenCaseRows(EntityManager em) {
        this.em = em;
    }

    /** The ids of cases whose takers cannot keep them, so many at most for each reason. */
    List<Long> lost(TakerRule rule, int atMost) {
        Stream<Long> notTheirs = of(NOT_THEIRS, TAKEABLE, atMost)
                .setParameter("active", MemberState.ACTIVE)
                .setParameter("now", rule.now())
                .setParameter("member", Role.MEMBER)
                .getResultStream();
        Stream<Long> away = rule.away().isEmpty()
                ? Stream.empty()
                : of(AWAY, TAKEABLE, atMost).setParameter("away", rule.away()).getResultStream();
        Stream<Long> undecided = of(UNDECIDED, TO_DECIDE_SOON, atMost)
                .setParameter("urgent", CaseUrgency.AT_ONCE)
                .setParameter("since", rule.undecidedSince())
                .getResultStream();
        return Stream.of(notTheirs, away, undecided)
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private TypedQuery<Long> of(String jpql, Set<CaseState> states, int atMost) {
        return em.createQuery(jpql, Long.class).setParameter("states", states).setMaxResults(atMost);
    }
}
