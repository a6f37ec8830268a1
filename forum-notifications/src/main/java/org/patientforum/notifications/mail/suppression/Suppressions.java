package org.patientforum.notifications.mail.suppression;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.outbox.MessageIds;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.shared.FirstRow;
import org.patientforum.shared.Sorting;

/** The suppressed addresses of members, stored as keyed hashes only. */
@Dependent
public class Suppressions {

    private static final int MAX_REJECTIONS = 3;
    private static final Duration REJECTION_WINDOW = Duration.ofDays(14);

    private final EntityManager em;
    private final Bounces bounces;
    private final MassRejectionGuard guard;
    private final MessageIds ids;
    private final Clock clock;

    @Inject
    public Suppressions(EntityManager em, Bounces bounces, MassRejectionGuard guard, MessageIds ids, Clock clock) {
        this.em = em;
        this.bounces = bounces;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the keyed hash of an address. */
    public String addressHash(String email) {
        return ids.addressHash(email);
    }

    /** Returns the suppression of the member's present address, if there is one. */
    public Optional<Suppression> find(long memberId, String email) {
        return Optional.ofNullable(em.find(Suppression.class, memberId))
                .filter(suppression -> suppression.isFor(ids.addressHash(email)));
    }

    /** Returns a predicate that tells whether a member's present address is suppressed; one query. */
    public BiPredicate<Long, String> suppressed(Collection<Long> memberIds) {
        Map<Long, Suppression> found = em
                .createQuery("select s from Suppression s where s.memberId in :members", Suppression.class)
                .setParameter("members", memberIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Suppression::memberId, Function.identity()));
        return (member, email) -> found.containsKey(member) && found.get(member).isFor(ids.addressHash(email));
    }

    /** Suppresses an address that does not exist, unless so many are rejected that the fault must be ours. */
    public void unknownAddress(long memberId, String email, String answer) {
        if (recordRejection(memberId, email)) {
            add(memberId, email, answer);
        }
    }

    /** Records a rejection. Returns whether the address is to blame for it. */
    public boolean recordRejection(long memberId, String email) {
        String domain = Destinations.domainOf(email);
        em.persist(RejectedMail.uncounted(memberId, ids.addressHash(email), domain, clock.instant()));
        return !guard.activeFor(domain, clock.instant());
    }

    /** Suppresses the address. */
    public void add(long memberId, String email, String answer) {
        String domain = Destinations.domainOf(email);
        FirstRow.upsert(em, new Suppression(memberId, ids.addressHash(email), domain, answer, clock.instant()));
    }

    /** Records a rejection without a clear reason. The third within 14 days suppresses the address. */
    public void rejected(OutgoingMail mail, String email, String answer) {
        Instant now = clock.instant();
        String domain = Destinations.domainOf(email);
        em.persist(RejectedMail.counted(mail, ids.addressHash(email), domain, now));
        if (guard.activeFor(domain, now)) {
            return;
        }
        long memberId = mail.memberId();
        long recent = em.createQuery("""
                        select count(r) from RejectedMail r
                        where r.memberId = :member and r.addressMark = :mark and r.refusedAt > :after
                          and r.blames = true""", Long.class)
                .setParameter("member", memberId)
                .setParameter("mark", ids.addressHash(email))
                .setParameter("after", now.minus(REJECTION_WINDOW))
                .getSingleResult();
        if (recent >= MAX_REJECTIONS) {
            add(memberId, email, answer);
        }
    }

    /** Deletes the rejections of these mails, because they were not caused by the addresses. */
    public void forgetRejections(Collection<Long> mailIds) {
        em.createQuery("delete from RejectedMail r where r.mailId in :mails")
                .setParameter("mails", mailIds)
                .executeUpdate();
    }

    /** Returns members with suppressed addresses in this order. */
    List<SuppressedAddress> lines(Sorting<SuppressionColumn> sorting, int first, int limit) {
        String jpql = """
                select new org.patientforum.notifications.mail.suppression.SuppressedAddress(
                    s.memberId, m.pseudonym, s.since, s.answer)
                from Suppression s join ForumMember m on m.id = s.memberId""";
        return em.createQuery(jpql + sorting.clause(sorting.column().expressions()), SuppressedAddress.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return em.createQuery("select count(s) from Suppression s", Long.class).getSingleResult();
    }

    /**
     * Lifts all suppressions since this instant, with the bounces and rejections of their members.
     *
     * @return how many
     */
    int liftSince(Instant since) {
        List<Long> members = em.createQuery("select s.memberId from Suppression s where s.since >= :since", Long.class)
                .setParameter("since", since)
                .getResultList();
        return (int) members.stream().filter(this::lift).count();
    }

    /**
     * Lifts the member's suppression and forgets bounces and rejections.
     *
     * @return false if there was no suppression
     */
    public boolean lift(long memberId) {
        bounces.resetWeights(memberId);
        em.createQuery("delete from RejectedMail r where r.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
        return em.createQuery("delete from Suppression s where s.memberId = :member")
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }
}
