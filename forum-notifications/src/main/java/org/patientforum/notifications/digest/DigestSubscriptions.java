package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.Delivery;
import org.patientforum.shared.FirstRow;

/** The digest subscriptions of members, and the digests enqueued for them. */
@Dependent
class DigestSubscriptions {

    private static final int BATCH_SIZE = 500;
    private static final Duration MAX_POSTPONEMENT = Duration.ofHours(25);

    private final EntityManager em;

    @Inject
    DigestSubscriptions(EntityManager em) {
        this.em = em;
    }

    /**
     * Creates subscriptions for members who have none and follow something with one of these deliveries, in the order
     * of their ids. Returns the last member's id, to continue after it; empty if there are no more.
     */
    OptionalLong create(Delivery cadence, Collection<Delivery> deliveries, long afterMemberId, Instant now) {
        List<Long> members = deliveries.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select distinct f.memberId from Follow f
                                where f.memberId > :after and f.delivery in :deliveries and not exists (
                                    select 1 from DigestSubscription r where r.memberId = f.memberId and r.cadence = :cadence)
                                order by f.memberId""", Long.class)
                        .setParameter("after", afterMemberId)
                        .setParameter("deliveries", deliveries)
                        .setParameter("cadence", cadence)
                        .setMaxResults(BATCH_SIZE)
                        .getResultList();
        FirstRow.insertAll(
                em,
                members.stream()
                        .map(member -> new DigestSubscription(member, cadence, now))
                        .toList());
        return members.isEmpty() ? OptionalLong.empty() : OptionalLong.of(members.getLast());
    }

    /** Creates this member's subscription, unless they have one. */
    void create(Delivery cadence, long memberId, Instant now) {
        FirstRow.insert(em, new DigestSubscription(memberId, cadence, now));
    }

    /**
     * Corrects subscriptions after a clock that was ahead was put right. What it covered is reset to the settled
     * time, so that no reply falls between two digests, and everything is checked again.
     */
    void repairClockSkew(Instant now, Instant settled) {
        em.createQuery("""
                        update DigestSubscription r set r.coveredUntil = :sure, r.nextAt = :now where r.coveredUntil > :now""")
                .setParameter("sure", settled)
                .setParameter("now", now)
                .executeUpdate();
        em.createQuery("update DigestSubscription r set r.nextAt = :now where r.nextAt > :latest")
                .setParameter("now", now)
                .setParameter("latest", now.plus(MAX_POSTPONEMENT))
                .executeUpdate();
    }

    /** Returns the next subscriptions to check. */
    List<DueSubscription> findDue(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.notifications.digest.DueSubscription(
                            r.id, r.memberId, r.cadence, r.claims)
                        from DigestSubscription r where r.nextAt <= :now order by r.nextAt, r.id""", DueSubscription.class)
                .setParameter("now", now)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
    }

    /** Claims those subscriptions for this transaction that no other node has claimed since they were found. */
    List<DigestSubscription> claim(Collection<DueSubscription> found) {
        Map<Long, Long> claims = found.stream().collect(Collectors.toMap(DueSubscription::id, DueSubscription::claims));
        List<DigestSubscription> claimed = em
                .createQuery(
                        "select r from DigestSubscription r where r.id in :ids order by r.id", DigestSubscription.class)
                .setParameter("ids", claims.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(subscription -> subscription.claims() == claims.get(subscription.id()))
                .toList();
        claimed.forEach(DigestSubscription::claimed);
        return claimed;
    }

    /**
     * Returns the members who were asked in their present absence whether they still want digests, for either of
     * their subscriptions. They get none until their next visit.
     *
     * @param visits last visits by member id
     */
    Set<Long> askedSince(Map<Long, Instant> visits, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return new HashSet<>();
        }
        return em
                .createQuery(
                        "select r from DigestSubscription r where r.asked = true and r.memberId in :members",
                        DigestSubscription.class)
                .setParameter("members", memberIds)
                .getResultList()
                .stream()
                .filter(subscription -> subscription.askedSince(visits.get(subscription.memberId())))
                .map(DigestSubscription::memberId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Postpones a subscription that could not be processed, so that it delays no other. */
    void postpone(long id, Instant until) {
        em.createQuery("update DigestSubscription r set r.nextAt = :until, r.claims = r.claims + 1 where r.id = :id")
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Schedules an immediate check of the member's subscriptions. */
    void checkNow(long memberId, Instant now) {
        em.createQuery(
                        "update DigestSubscription r set r.nextAt = :now, r.claims = r.claims + 1 where r.memberId = :member")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    void add(Digest digest) {
        em.persist(digest);
    }

    List<Digest> digests(Collection<Long> ids) {
        return em.createQuery("select d from Digest d where d.id in :ids", Digest.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
