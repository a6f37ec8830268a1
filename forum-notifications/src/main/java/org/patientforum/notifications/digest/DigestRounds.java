package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.patientforum.following.Delivery;

/** Whose digests are to be looked at. */
@Dependent
class DigestRounds {

    private static final int AT_ONCE = 500;
    private static final Duration NEVER_PUT_OFF_LONGER = Duration.ofHours(25);
    private static final Duration DOUBT = Duration.ofMinutes(10);

    private final EntityManager em;

    @Inject
    DigestRounds(EntityManager em) {
        this.em = em;
    }

    /** Begins rounds for members who have none yet and follow something in this way; says whether there may be more. */
    boolean begin(Delivery cadence, Collection<Delivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return false;
        }
        List<Long> members = em.createQuery("""
                        select distinct f.memberId from Follow f where f.delivery in :deliveries and not exists (
                            select 1 from DigestRound r where r.memberId = f.memberId and r.cadence = :cadence)""", Long.class)
                .setParameter("deliveries", deliveries)
                .setParameter("cadence", cadence)
                .setMaxResults(AT_ONCE)
                .getResultList();
        members.forEach(member -> em.persist(new DigestRound(member, cadence, now)));
        return members.size() == AT_ONCE;
    }

    /**
     * After a clock that went ahead has been put right: what it covered is covered only as far as can be, so that no reply falls
     * between two digests, and everything is looked at again.
     */
    void mend(Instant now) {
        em.createQuery("""
                        update DigestRound r set r.coveredUntil = :sure, r.nextAt = :now where r.coveredUntil > :now""")
                .setParameter("sure", now.minus(DOUBT))
                .setParameter("now", now)
                .executeUpdate();
        em.createQuery("update DigestRound r set r.nextAt = :now where r.nextAt > :latest")
                .setParameter("now", now)
                .setParameter("latest", now.plus(NEVER_PUT_OFF_LONGER))
                .executeUpdate();
    }

    /** The next rounds to look at. */
    List<FoundRound> next(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.notifications.digest.FoundRound(
                            r.id, r.memberId, r.cadence, r.looks)
                        from DigestRound r where r.nextAt <= :now order by r.nextAt, r.id""", FoundRound.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Claims the round for this transaction; empty if another node was faster. */
    Optional<DigestRound> claim(FoundRound found, Instant lookAgain) {
        int claimed = em.createQuery("""
                        update DigestRound r set r.looks = r.looks + 1, r.nextAt = :again
                        where r.id = :id and r.looks = :looks""")
                .setParameter("again", lookAgain)
                .setParameter("id", found.id())
                .setParameter("looks", found.looks())
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        DigestRound round = em.find(DigestRound.class, found.id());
        em.refresh(round);
        return Optional.of(round);
    }

    /** Puts a round off that could not be worked on, so that it holds nobody up. */
    void putOff(long id, Instant until) {
        em.createQuery("update DigestRound r set r.nextAt = :until, r.looks = r.looks + 1 where r.id = :id")
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Makes all rounds of the member be looked at now. */
    void lookNow(long memberId, Instant now) {
        em.createQuery("update DigestRound r set r.nextAt = :now, r.looks = r.looks + 1 where r.memberId = :member")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    void add(Digest digest) {
        em.persist(digest);
    }

    Optional<Digest> digest(long id) {
        return Optional.ofNullable(em.find(Digest.class, id));
    }
}
