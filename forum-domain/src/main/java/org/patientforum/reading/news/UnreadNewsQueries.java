package org.patientforum.reading.news;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patientforum.following.Delivery;
import org.patientforum.reading.UnreadPosts;
import org.patientforum.shared.persistence.InstantConverter;

/**
 * Queries for unread news. Each answers for many members at once: the windows are passed as a table of values, and posts are
 * returned as counts, so that neither the number of queries nor the size of results depends on how much was written.
 */
@Dependent
public class UnreadNewsQueries {

    private static final Comparator<NewsInDiscussion> LATEST_FIRST = Comparator.comparing(NewsInDiscussion::latest)
            .thenComparing(NewsInDiscussion::discussionId)
            .reversed();

    /**
     * Only numbers and instants, which need no parameters: EclipseLink's cost for parameters grows with the square of their
     * number.
     */
    private static final String ROW =
            "(%d, cast(%d as bigint), timestamp with time zone '%s', timestamp with time zone '%s')";

    private static final DateTimeFormatter SQL_INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    /** Uses the covering index {@code post_news}. */
    private static final String NEWS_SQL = """
            select w.n, d.id, g.mail_name, count(*), min(p.number), max(p.posted_at)
            from (values %s) as w (n, member_id, news_from, news_until)
                join follow f on f.member_id = w.member_id
                join discussion d on %s and d.last_post_at >= w.news_from
                join forum_group g on g.id = d.group_id
                join post p on p.discussion_id = d.id
                left join reading_position r on r.member_id = w.member_id and r.discussion_id = d.id
            where f.delivery in (%s) and p.posted_at >= w.news_from and p.posted_at >= f.since
              and p.posted_at < w.news_until and %s %s
            group by w.n, d.id, g.mail_name""";

    private static final String NOT_FOLLOWED_ITSELF = """
             and not exists (
                select 1 from follow own where own.member_id = w.member_id and own.discussion_id = d.id)""";

    /** Posts written before the discussion came into the group are news of the group it came from. */
    private static final String WRITTEN_HERE = " and (d.came_at is null or p.posted_at >= d.came_at)";

    private static final String WRITTEN_THERE = " and p.posted_at < d.came_at";

    private final EntityManager em;

    @Inject
    public UnreadNewsQueries(EntityManager em) {
        this.em = em;
    }

    /** The news of each window. */
    Map<NewsWindow, List<NewsInDiscussion>> news(Collection<NewsWindow> windows) {
        Map<NewsWindow, List<NewsInDiscussion>> news = new HashMap<>();
        windows.stream().collect(Collectors.groupingBy(NewsWindow::deliveries)).forEach((deliveries, some) -> {
            add(news, some, "d.id = f.discussion_id", "");
            add(news, some, "d.group_id = f.group_id", NOT_FOLLOWED_ITSELF + WRITTEN_HERE);
            add(
                    news,
                    some,
                    "d.came_from_group = f.group_id and d.came_at >= w.news_from",
                    NOT_FOLLOWED_ITSELF + WRITTEN_THERE);
        });
        news.values().forEach(found -> found.sort(LATEST_FIRST));
        return news;
    }

    private void add(
            Map<NewsWindow, List<NewsInDiscussion>> news, List<NewsWindow> windows, String follow, String besides) {
        String rows = IntStream.range(0, windows.size())
                .mapToObj(n -> row(n, windows.get(n)))
                .collect(Collectors.joining(", "));
        String deliveries = windows.getFirst().deliveries().stream()
                .map(Delivery::name)
                .collect(Collectors.joining("', '", "'", "'"));
        Query query = em.createNativeQuery(
                NEWS_SQL.formatted(rows, follow, deliveries, UnreadPosts.condition("w.member_id"), besides));
        for (Object row : query.getResultList()) {
            Object[] found = (Object[]) row;
            news.computeIfAbsent(windows.get(((Number) found[0]).intValue()), window -> new ArrayList<>())
                    .add(newsInDiscussion(found));
        }
    }

    private static String row(int n, NewsWindow window) {
        return ROW.formatted(
                n, window.memberId(), SQL_INSTANT.format(window.from()), SQL_INSTANT.format(window.until()));
    }

    private static NewsInDiscussion newsInDiscussion(Object[] row) {
        return new NewsInDiscussion(
                ((Number) row[1]).longValue(),
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).intValue(),
                new InstantConverter().convertToEntityAttribute(row[5]));
    }

    /** The members' last visits. A sign-in is deleted on signing out; the reading position stays. */
    Map<Long, Instant> lastVisits(Collection<Long> memberIds) {
        Map<Long, Instant> visits = new HashMap<>();
        Stream.of(
                        "select s.memberId, max(s.lastSeenAt) from SignIn s where s.memberId in :members group by s.memberId",
                        """
                        select r.key.memberId, max(r.readAt) from ReadingPosition r
                        where r.key.memberId in :members group by r.key.memberId""")
                .flatMap(query ->
                        em
                                .createQuery(query, Object[].class)
                                .setParameter("members", memberIds)
                                .getResultList()
                                .stream())
                .forEach(row -> visits.merge((Long) row[0], (Instant) row[1], (a, b) -> a.isAfter(b) ? a : b));
        return visits;
    }

    void correctVisits(Instant now, Instant sure) {
        Stream.of(
                        "update SignIn s set s.lastSeenAt = :sure where s.lastSeenAt > :now",
                        "update ReadingPosition r set r.readAt = :sure where r.readAt > :now")
                .forEach(update -> em.createQuery(update)
                        .setParameter("sure", sure)
                        .setParameter("now", now)
                        .executeUpdate());
    }
}
