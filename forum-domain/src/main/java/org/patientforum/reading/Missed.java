package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries behind catching up. */
@Dependent
class Missed {

    private static final String NEWS = """
            select new org.patientforum.reading.NewsInDiscussion(
                d.id, g.mailName, count(p), min(p.number), max(p.postedAt))
            from Follow f join Discussion d on %s
                join ForumGroup g on g.id = d.groupId
                join Post p on p.discussionId = d.id
            where f.memberId = :member and f.delivery in :deliveries and d.lastPostAt >= :from
              and p.postedAt >= :from and p.postedAt >= f.since and p.postedAt < :until
              and p.authorId <> :member and not exists (
                select 1 from ReadingPosition r where r.key.memberId = :member
                  and r.key.discussionId = d.id and r.lastNumber >= p.number)
              and\s""" + Visibility.SHOWN;

    private static final String OF_DISCUSSIONS = NEWS.formatted("d.id = f.discussionId") + " group by d.id, g.mailName";

    private static final String OF_GROUPS = NEWS.formatted("d.groupId = f.groupId") + """
             and not exists (select 1 from Follow own where own.memberId = :member and own.discussionId = d.id)
            group by d.id, g.mailName""";

    private final EntityManager em;

    @Inject
    Missed(EntityManager em) {
        this.em = em;
    }

    List<NewsInDiscussion> news(NewsWindow window) {
        return Stream.of(OF_DISCUSSIONS, OF_GROUPS)
                .flatMap(query -> em
                        .createQuery(query, NewsInDiscussion.class)
                        .setParameter("member", window.memberId())
                        .setParameter("deliveries", window.deliveries())
                        .setParameter("from", window.from())
                        .setParameter("until", window.until())
                        .getResultList()
                        .stream())
                .sorted(Comparator.comparing(NewsInDiscussion::latest)
                        .thenComparing(NewsInDiscussion::discussionId)
                        .reversed())
                .toList();
    }

    /** A sign-in ends with signing out; how far the member read stays. */
    Optional<Instant> lastVisit(long memberId) {
        return Stream.of(
                        "select max(s.lastSeenAt) from SignIn s where s.memberId = :member",
                        "select max(r.readAt) from ReadingPosition r where r.key.memberId = :member")
                .map(query -> em.createQuery(query, Instant.class)
                        .setParameter("member", memberId)
                        .getSingleResult())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
