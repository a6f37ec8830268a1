package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.FirstRow;

/** The opt-outs of members. */
@Dependent
public class MailOptOuts {

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public MailOptOuts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    List<MailOptOut> findByMembers(long memberId) {
        return findByMembers(List.of(memberId));
    }

    private List<MailOptOut> findByMembers(Collection<Long> memberIds) {
        return em.createQuery("select s from MailOptOut s where s.memberId in :members", MailOptOut.class)
                .setParameter("members", memberIds)
                .getResultList();
    }

    /** Returns a predicate that tells whether one of these members has opted out of a kind of mail; one query. */
    public BiPredicate<Long, MailKind> optedOut(Collection<Long> memberIds) {
        Map<Long, Set<MailKind>> optedOut = new HashMap<>();
        findByMembers(memberIds)
                .forEach(optOut -> optedOut.computeIfAbsent(optOut.memberId(), id -> EnumSet.noneOf(MailKind.class))
                        .add(optOut.kind()));
        return (member, kind) -> optedOut.getOrDefault(member, Set.of()).contains(kind.stoppedAs());
    }

    /** Opts the member out of the kind and returns the opt-out: the existing one, if there is one. */
    public MailOptOut add(long memberId, MailKind kind) {
        FirstRow.insert(em, new MailOptOut(memberId, kind.stoppedAs(), clock.instant()));
        return findByMembers(memberId).stream()
                .filter(optOut -> optOut.kind() == kind.stoppedAs())
                .findFirst()
                .orElseThrow();
    }

    void remove(MailOptOut optOut) {
        em.remove(optOut);
    }
}
