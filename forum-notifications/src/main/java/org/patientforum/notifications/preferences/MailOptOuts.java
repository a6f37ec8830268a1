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

/** Which kinds of mail members have stopped. */
@Dependent
public class MailOptOuts {

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public MailOptOuts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    List<MailOptOut> of(long memberId) {
        return of(List.of(memberId));
    }

    private List<MailOptOut> of(Collection<Long> memberIds) {
        return em.createQuery("select s from MailOptOut s where s.memberId in :members", MailOptOut.class)
                .setParameter("members", memberIds)
                .getResultList();
    }

    /** Which of these members have stopped mail of which kind, by one query. */
    public BiPredicate<Long, MailKind> among(Collection<Long> memberIds) {
        Map<Long, Set<MailKind>> stopped = new HashMap<>();
        of(memberIds)
                .forEach(stop -> stopped.computeIfAbsent(stop.memberId(), id -> EnumSet.noneOf(MailKind.class))
                        .add(stop.kind()));
        return (member, kind) -> stopped.getOrDefault(member, Set.of()).contains(kind.stoppedAs());
    }

    /** Stops mail of the kind and gives the stop: the one there is, if it was stopped before. */
    public MailOptOut stop(long memberId, MailKind kind) {
        FirstRow.insert(em, new MailOptOut(memberId, kind.stoppedAs(), clock.instant()));
        return of(memberId).stream()
                .filter(stop -> stop.kind() == kind.stoppedAs())
                .findFirst()
                .orElseThrow();
    }

    void remove(MailOptOut stop) {
        em.remove(stop);
    }
}
