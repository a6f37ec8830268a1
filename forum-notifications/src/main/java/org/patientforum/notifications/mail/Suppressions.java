package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which members' addresses take no mail. An address is known here by a keyed mark only. */
@Dependent
class Suppressions {

    private static final int REFUSALS = 3;
    private static final Duration WITHIN = Duration.ofDays(14);

    private final EntityManager em;
    private final Bounces bounces;
    private final MailIds ids;
    private final Clock clock;

    @Inject
    Suppressions(EntityManager em, Bounces bounces, MailIds ids, Clock clock) {
        this.em = em;
        this.bounces = bounces;
        this.ids = ids;
        this.clock = clock;
    }

    /** The suppression of the member's present address, if there is one. */
    Optional<Suppression> of(long memberId, String email) {
        return Optional.ofNullable(em.find(Suppression.class, memberId))
                .filter(suppression -> suppression.isFor(ids.address(email)));
    }

    /** Which of these members' present addresses take no mail, by one query. */
    BiPredicate<Long, String> among(Collection<Long> memberIds) {
        Map<Long, Suppression> found = em
                .createQuery("select s from Suppression s where s.memberId in :members", Suppression.class)
                .setParameter("members", memberIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Suppression::memberId, Function.identity()));
        return (member, email) -> found.containsKey(member) && found.get(member).isFor(ids.address(email));
    }

    /** The address is dead: no more mail to it. */
    void add(long memberId, String email, String answer) {
        em.merge(new Suppression(memberId, ids.address(email), answer, clock.instant()));
    }

    /** The address refused a mail for no clear reason: after three in 14 days no more mail to it. */
    void refused(long memberId, String email, String answer) {
        Instant now = clock.instant();
        em.persist(new Refusal(memberId, ids.address(email), now));
        long lately = em.createQuery("""
                        select count(r) from Refusal r
                        where r.memberId = :member and r.addressMark = :mark and r.refusedAt > :after""", Long.class)
                .setParameter("member", memberId)
                .setParameter("mark", ids.address(email))
                .setParameter("after", now.minus(WITHIN))
                .getSingleResult();
        if (lately >= REFUSALS) {
            add(memberId, email, answer);
        }
    }

    /** Forgets what is known against the member's address; false if there was no suppression. */
    boolean lift(long memberId) {
        bounces.forgive(memberId);
        em.createQuery("delete from Refusal r where r.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
        return em.createQuery("delete from Suppression s where s.memberId = :member")
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }
}
