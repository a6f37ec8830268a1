package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The outbox. Claims go by database time, so that nodes whose clocks differ agree on who holds a mail. */
@Dependent
class OutgoingMails {

    private static final String LEASE_ENDED =
            "(leased_until < current_timestamp or leased_until > current_timestamp + interval '1' hour)";

    private static final List<MailKind> FROM_FOLLOWING =
            Stream.of(MailKind.values()).filter(MailKind::fromFollowing).toList();

    private static final Comparator<Due> MOST_URGENT =
            Comparator.comparingInt(Due::priority).thenComparing(Due::next).thenComparing(Due::id);

    /** A mail whose time has come. */
    public record Due(long id, int priority, Instant next) {}

    private final EntityManager em;

    @Inject
    OutgoingMails(EntityManager em) {
        this.em = em;
    }

    void add(OutgoingMail mail) {
        em.persist(mail);
    }

    Optional<OutgoingMail> find(long id) {
        return Optional.ofNullable(em.find(OutgoingMail.class, id));
    }

    /** Which of the members have a mail of this kind about this event already. */
    Set<Long> orderedFor(MailKind kind, long subjectId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select m.memberId from OutgoingMail m
                        where m.kind = :kind and m.subjectId = :subject and m.memberId in :members""", Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("members", memberIds)
                .getResultList());
    }

    /**
     * Whether the member has had, or is just getting, another mail about a post of the discussion that they have not read since.
     */
    boolean toldOfUnread(OutgoingMail mail, long discussionId) {
        return !em.createQuery("""
                        select m.id from OutgoingMail m, Post p
                        where m.memberId = :member and p.id = m.subjectId and p.discussionId = :discussion
                          and m.kind in :kinds and m.id <> :mail
                          and (m.state = :sent or m.state = :sending and m.id < :mail)
                          and not exists (
                            select 1 from ReadingPosition r where r.key.memberId = :member
                              and r.key.discussionId = :discussion and r.lastNumber >= p.number)""", Long.class)
                .setParameter("member", mail.memberId())
                .setParameter("discussion", discussionId)
                .setParameter("kinds", FROM_FOLLOWING)
                .setParameter("mail", mail.id())
                .setParameter("sent", MailState.SENT)
                .setParameter("sending", MailState.SENDING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Claims mails that are due, the most urgent first, and counts the attempt. Needs a transaction of its own. */
    List<Long> claim(int limit, Instant now) {
        List<Long> claimed = new ArrayList<>();
        for (long id : due(limit, now)) {
            if (claimed(id, now)) {
                claimed.add(id);
            }
        }
        return claimed;
    }

    /** How many mails from following the member was sent after this moment. */
    long sentFromFollowing(long memberId, Instant after) {
        return em.createQuery("""
                        select count(m) from OutgoingMail m
                        where m.memberId = :member and m.sentAt > :after and m.kind in :kinds""", Long.class)
                .setParameter("member", memberId)
                .setParameter("after", after)
                .setParameter("kinds", FROM_FOLLOWING)
                .getSingleResult();
    }

    private List<Long> due(int limit, Instant now) {
        List<Long> due = new ArrayList<>(abandoned(limit));
        Stream.of(MailState.READY, MailState.WAITING)
                .flatMap(state -> due(state, limit, now).stream())
                .sorted(MOST_URGENT)
                .limit(Math.max(0, limit - due.size()))
                .forEach(mail -> due.add(mail.id()));
        return due;
    }

    private List<Due> due(MailState state, int limit, Instant now) {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.OutgoingMails$Due(m.id, m.priority, m.nextAttemptAt)
                        from OutgoingMail m where m.state = :state and m.nextAttemptAt <= :now
                        order by m.priority, m.nextAttemptAt, m.id""", Due.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Long> abandoned(int limit) {
        List<?> ids = em.createNativeQuery("select id from outgoing_mail where state = 'SENDING' and " + LEASE_ENDED
                        + " order by priority, id")
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private boolean claimed(long id, Instant now) {
        return em.createNativeQuery("""
                        update outgoing_mail set state = 'SENDING', attempts = attempts + 1,
                               leased_until = current_timestamp + interval '15' minute
                        where id = ?1 and (state in ('READY', 'WAITING') and next_attempt_at <= ?2
                                           or state = 'SENDING' and\s""" + LEASE_ENDED + ")")
                        .setParameter(1, id)
                        .setParameter(2, java.sql.Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
