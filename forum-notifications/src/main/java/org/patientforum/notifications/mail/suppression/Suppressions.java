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

/** Which members' addresses take no mail. An address is known here by a keyed mark only. */
@Dependent
public class Suppressions {

    private static final int REFUSALS = 3;
    private static final Duration WITHIN = Duration.ofDays(14);

    private final EntityManager em;
    private final Bounces bounces;
    private final MassRejectionGuard brake;
    private final MessageIds ids;
    private final Clock clock;

    @Inject
    public Suppressions(EntityManager em, Bounces bounces, MassRejectionGuard brake, MessageIds ids, Clock clock) {
        this.em = em;
        this.bounces = bounces;
        this.brake = brake;
        this.ids = ids;
        this.clock = clock;
    }

    /** What stands for an address where it is not kept. */
    public String mark(String email) {
        return ids.address(email);
    }

    /** The suppression of the member's present address, if there is one. */
    public Optional<Suppression> of(long memberId, String email) {
        return Optional.ofNullable(em.find(Suppression.class, memberId))
                .filter(suppression -> suppression.isFor(ids.address(email)));
    }

    /** Which of these members' present addresses take no mail, by one query. */
    public BiPredicate<Long, String> among(Collection<Long> memberIds) {
        Map<Long, Suppression> found = em
                .createQuery("select s from Suppression s where s.memberId in :members", Suppression.class)
                .setParameter("members", memberIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Suppression::memberId, Function.identity()));
        return (member, email) -> found.containsKey(member) && found.get(member).isFor(ids.address(email));
    }

    /** The address is dead: no more mail to it, unless so many are refused that the fault must be ours. */
    public void dead(long memberId, String email, String answer) {
        if (note(memberId, email)) {
            add(memberId, email, answer);
        }
    }

    /** Notes that a mail to the address was refused: whether the address is to blame for it. */
    public boolean note(long memberId, String email) {
        String domain = Destinations.domainOf(email);
        em.persist(RejectedMail.noted(memberId, ids.address(email), domain, clock.instant()));
        return !brake.on(domain, clock.instant());
    }

    /** No more mail to the address. */
    public void add(long memberId, String email, String answer) {
        String domain = Destinations.domainOf(email);
        FirstRow.put(em, new Suppression(memberId, ids.address(email), domain, answer, clock.instant()));
    }

    /** The address refused a mail for no clear reason: after three in 14 days no more mail to it. */
    public void refused(OutgoingMail mail, String email, String answer) {
        Instant now = clock.instant();
        String domain = Destinations.domainOf(email);
        em.persist(RejectedMail.blaming(mail, ids.address(email), domain, now));
        if (brake.on(domain, now)) {
            return;
        }
        long memberId = mail.memberId();
        long lately = em.createQuery("""
                        select count(r) from RejectedMail r
                        where r.memberId = :member and r.addressMark = :mark and r.refusedAt > :after
                          and r.blames = true""", Long.class)
                .setParameter("member", memberId)
                .setParameter("mark", ids.address(email))
                .setParameter("after", now.minus(WITHIN))
                .getSingleResult();
        if (lately >= REFUSALS) {
            add(memberId, email, answer);
        }
    }

    /** These mails were not refused for what their readers' addresses are. */
    public void forget(Collection<Long> mailIds) {
        em.createQuery("delete from RejectedMail r where r.mailId in :mails")
                .setParameter("mails", mailIds)
                .executeUpdate();
    }

    /** For staff: who gets no mail, the last first. */
    List<SuppressedAddress> lines(int first, int atMost) {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.suppression.SuppressedAddress(
                            s.memberId, m.pseudonym, s.since, s.answer)
                        from Suppression s join ForumMember m on m.id = s.memberId
                        order by s.since desc, s.memberId desc""", SuppressedAddress.class)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    long count() {
        return em.createQuery("select count(s) from Suppression s", Long.class).getSingleResult();
    }

    /** Forgets what is known against all who get no mail since then; gives how many. */
    int liftSince(Instant since) {
        List<Long> members = em.createQuery("select s.memberId from Suppression s where s.since >= :since", Long.class)
                .setParameter("since", since)
                .getResultList();
        return (int) members.stream().filter(this::lift).count();
    }

    /** Forgets what is known against the member's address; false if there was no suppression. */
    public boolean lift(long memberId) {
        bounces.forgive(memberId);
        em.createQuery("delete from RejectedMail r where r.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
        return em.createQuery("delete from Suppression s where s.memberId = :member")
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }
}
