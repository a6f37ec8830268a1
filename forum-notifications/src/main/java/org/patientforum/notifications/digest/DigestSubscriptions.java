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

/** Whose digests are to be looked at. */
@Dependent
class DigestSubscriptions {

    private static final int AT_ONCE = 500;
    private static final Duration NEVER_PUT_OFF_LONGER = Duration.ofHours(25);

    private final EntityManager em;

    @Inject
    DigestSubscriptions(EntityManager em) {
        this.em = em;
    }

    /**
     * Begins rounds for members who have none yet and follow something in this way, in the order of their ids. Gives the last
     * one's id, to go on after it; empty if there are no more.
     */
    OptionalLong begin(Delivery cadence, Collection<Delivery> deliveries, long afterMemberId, Instant now) {
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
                        .setMaxResults(AT_ONCE)
                        .getResultList();
        FirstRow.insertAll(
                em,
                members.stream()
                        .map(member -> new DigestSubscription(member, cadence, now))
                        .toList());
        return members.isEmpty() ? OptionalLong.empty() : OptionalLong.of(members.getLast());
    }

    /** Begins a round for this member, if they have none yet. */
    void begin(Delivery cadence, long memberId, Instant now) {
        FirstRow.insert(em, new DigestSubscription(memberId, cadence, now));
    }

    /**
     * After a clock that went ahead has been put right: what it covered is covered only as far as can be, so that no reply falls
     * between two digests, and everything is looked at again.
     */
    void mend(Instant now, Instant sure) {
        em.createQuery("""
                        update DigestSubscription r set r.coveredUntil = :sure, r.nextAt = :now where r.coveredUntil > :now""").setParameter("sure", sure).setParameter("now", now).executeUpdate();
        em.createQuery("update DigestSubscription r set r.nextAt = :now where r.nextAt > :latest")
                .setParameter("now", now)
                .setParameter("latest", now.plus(NEVER_PUT_OFF_LONGER))
                .executeUpdate();
    }

    /** The next rounds to look at. */
    List<DueSubscription> next(Instant now) {
        return em.createQuery("""
                        select new org.patientforum.notifications.digest.DueSubscription(
                            r.id, r.memberId, r.cadence, r.looks)
                        from DigestSubscription r where r.nextAt <= :now order by r.nextAt, r.id""", DueSubscription.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Claims for this transaction those rounds that no other node has looked at since they were found. */
    List<DigestSubscription> claim(Collection<DueSubscription> found) {
        Map<Long, Long> looks = found.stream().collect(Collectors.toMap(DueSubscription::id, DueSubscription::looks));
        List<DigestSubscription> claimed = em
                .createQuery(
                        "select r from DigestSubscription r where r.id in :ids order by r.id", DigestSubscription.class)
                .setParameter("ids", looks.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(round -> round.looks() == looks.get(round.id()))
                .toList();
        claimed.forEach(DigestSubscription::claimed);
        return claimed;
    }

    /**
     * Those of the members who have been asked in their present absence whether to go on, by whichever of their digests: until
     * they come again they get none.
     *
     * @param visits when members were here last
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
                .filter(round -> round.askedSince(visits.get(round.memberId())))
                .map(DigestSubscription::memberId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Puts a round off that could not be worked on, so that it holds nobody up. */
    void putOff(long id, Instant until) {
        em.createQuery("update DigestSubscription r set r.nextAt = :until, r.looks = r.looks + 1 where r.id = :id")
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Makes all rounds of the member be looked at now. */
    void lookNow(long memberId, Instant now) {
        em.createQuery(
                        "update DigestSubscription r set r.nextAt = :now, r.looks = r.looks + 1 where r.memberId = :member")
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
