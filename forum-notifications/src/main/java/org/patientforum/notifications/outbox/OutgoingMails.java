package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patientforum.shared.FirstRow;
import org.patientforum.shared.jobs.Leases;

/** The outbox. Leases use the database's clock, so that nodes whose clocks differ agree on who holds a mail. */
@Dependent
public class OutgoingMails {

    private static final Duration LEASE_TIME = Duration.ofMinutes(10);

    private static final List<MailKind> FROM_FOLLOWING =
            Stream.of(MailKind.values()).filter(MailKind::fromFollowing).toList();

    private static final List<MailKind> PERSONAL =
            Stream.of(MailKind.values()).filter(MailKind::personal).toList();

    private static final Comparator<Due> BY_URGENCY =
            Comparator.comparingInt(Due::priority).thenComparing(Due::next).thenComparing(Due::id);

    /** A mail that is due. */
    public record Due(long id, int priority, Instant next) {}

    private final EntityManager em;

    @Inject
    public OutgoingMails(EntityManager em) {
        this.em = em;
    }

    void add(OutgoingMail mail) {
        em.persist(mail);
    }

    /** Adds the mail, unless the same one was added before. */
    void addOnce(OutgoingMail mail) {
        FirstRow.insert(em, mail);
    }

    /** Returns the mail without locking it. */
    public Optional<OutgoingMail> find(long id) {
        return Optional.ofNullable(em.find(OutgoingMail.class, id));
    }

    /**
     * Returns the members who have a mail of this kind about this subject, among those from the lowest to the highest
     * of these ids. It is a range, because H2 looks up a long list of ids for each row.
     */
    Set<Long> enqueuedFor(MailKind kind, long subjectId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select m.memberId from OutgoingMail m
                        where m.kind = :kind and m.subjectId = :subject and m.memberId between :first and :last""", Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("first", Collections.min(memberIds))
                .setParameter("last", Collections.max(memberIds))
                .getResultList());
    }

    /** Returns the claimed ones of the mails. */
    public List<OutgoingMail> findClaimed(Collection<Long> ids) {
        return em.createQuery(
                        "select m from OutgoingMail m where m.id in :ids and m.state = :sending", OutgoingMail.class)
                .setParameter("ids", ids)
                .setParameter("sending", MailState.SENDING)
                .getResultList();
    }

    /**
     * Returns the mails whose recipients were sent, or are being sent, another mail about a post of the discussion
     * and have not read that post since. A mail about a post that addresses its recipient is held back only by
     * another of that kind, and takes precedence over the others.
     */
    public Set<Long> notifiedOfUnread(Collection<Long> mailIds, Collection<Long> memberIds, long discussionId) {
        return Set.copyOf(em.createQuery("""
                        select mine.id from OutgoingMail mine, OutgoingMail other, Post p
                        where mine.id in :mails and other.memberId = mine.memberId and other.memberId in :members
                          and p.id = other.subjectId and p.discussionId = :discussion
                          and other.kind in :kinds and other.id <> mine.id
                          and (other.kind in :personal or mine.kind not in :personal)
                          and (other.state = :sent or other.state = :sending and (other.id < mine.id
                            or other.kind in :personal and mine.kind not in :personal))
                          and not exists (
                            select 1 from ReadingPosition r where r.key.memberId = mine.memberId
                              and r.key.discussionId = :discussion and r.lastNumber >= p.number)""", Long.class)
                .setParameter("mails", mailIds)
                .setParameter("members", memberIds)
                .setParameter("discussion", discussionId)
                .setParameter("kinds", FROM_FOLLOWING)
                .setParameter("personal", PERSONAL)
                .setParameter("sent", MailState.SENT)
                .setParameter("sending", MailState.SENDING)
                .getResultList());
    }

    /**
     * Claims mails that are due, the most urgent first, and increments their attempts. Needs a transaction of its
     * own.
     */
    public List<Long> claim(int limit, Instant now) {
        List<Long> due = due(limit, now);
        if (due.isEmpty()) {
            return due;
        }
        Set<Long> free = new HashSet<>(ids(
                em.createNativeQuery("select id from outgoing_mail where id in (" + placeholders(due)
                                + ") and (state in ('READY', 'WAITING') and next_attempt_at <= ?" + (due.size() + 1)
                                + " or state = 'SENDING' and " + Leases.FREE_CONDITION + ") order by id for update")
                        .setParameter(due.size() + 1, Timestamp.from(now)),
                due));
        List<Long> claimed = due.stream().filter(free::contains).toList();
        if (!claimed.isEmpty()) {
            bind(
                            em.createNativeQuery("update outgoing_mail set state = 'SENDING', attempts = attempts + 1, "
                                    + Leases.leaseAssignment(LEASE_TIME) + " where id in (" + placeholders(claimed)
                                    + ")"),
                            claimed)
                    .executeUpdate();
        }
        return claimed;
    }

    /**
     * Records that claimed mails were sent. Mails with the same reply and no message to store share one statement,
     * with the time of the last of them.
     */
    public void recordSent(Collection<SentMail> mails) {
        mails.stream()
                .collect(Collectors.groupingBy(mail -> new Outcome(mail.answer(), mail.rendered())))
                .values()
                .forEach(this::recordSentAlike);
    }

    private record Outcome(String answer, String rendered) {}

    private void recordSentAlike(List<SentMail> mails) {
        SentMail last = mails.getLast();
        em.createQuery("""
                        update OutgoingMail m set m.state = :sent, m.relayAnswer = :answer, m.rendered = :rendered,
                            m.sentAt = :at, m.leasedUntil = null
                        where m.id in :ids and m.state = :sending""")
                .setParameter("sent", MailState.SENT)
                .setParameter("answer", last.answer())
                .setParameter("rendered", last.rendered())
                .setParameter("at", last.at())
                .setParameter("ids", mails.stream().map(SentMail::mailId).toList())
                .setParameter("sending", MailState.SENDING)
                .executeUpdate();
    }

    /**
     * Returns how many mails about new posts each of the members was sent after this instant. Members who were sent
     * none are missing.
     */
    public Map<Long, Long> sentFromFollowing(Collection<Long> memberIds, Instant after) {
        Map<Long, Long> sent = new HashMap<>();
        em.createQuery("""
                        select m.memberId, count(m) from OutgoingMail m
                        where m.memberId in :members and m.createdAt > :ordered and m.sentAt > :after and m.kind in :kinds
                        group by m.memberId""", Object[].class)
                .setParameter("members", memberIds)
                .setParameter("ordered", after.minus(RetryBackoff.GIVE_UP_AFTER))
                .setParameter("after", after)
                .setParameter("kinds", FROM_FOLLOWING)
                .getResultList()
                .forEach(row -> sent.put((Long) row[0], (Long) row[1]));
        return sent;
    }

    private static String placeholders(List<Long> ids) {
        return IntStream.rangeClosed(1, ids.size()).mapToObj(n -> "?" + n).collect(Collectors.joining(", "));
    }

    private static Query bind(Query query, List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return query;
    }

    private static List<Long> ids(Query query, List<Long> ids) {
        List<?> found = bind(query, ids).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Long> due(int limit, Instant now) {
        List<Long> due = new ArrayList<>(abandoned(limit));
        Stream.of(MailState.READY, MailState.WAITING)
                .flatMap(state -> due(state, limit, now).stream())
                .sorted(BY_URGENCY)
                .limit(Math.max(0, limit - due.size()))
                .forEach(mail -> due.add(mail.id()));
        return due;
    }

    /**
     * The order includes the state, although it is fixed, because H2 reads an index in order only from its first
     * column.
     */
    private List<Due> due(MailState state, int limit, Instant now) {
        return em.createQuery("""
                        select new org.patientforum.notifications.outbox.OutgoingMails$Due(m.id, m.priority, m.nextAttemptAt)
                        from OutgoingMail m where m.state = :state and m.nextAttemptAt <= :now
                        order by m.state, m.priority, m.nextAttemptAt, m.id""", Due.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Long> abandoned(int limit) {
        List<?> ids = em.createNativeQuery("select id from outgoing_mail where state = 'SENDING' and "
                        + Leases.FREE_CONDITION + " order by priority, id")
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
