package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.inbox.NewsItem;
import org.patientforum.notifications.inbox.NewsPage;
import org.patientforum.notifications.inbox.NewsService;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.reading.DiscussionFilter;
import org.patientforum.reading.DiscussionRow;
import org.patientforum.reading.GroupPage;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.UnreadDiscussion;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.shared.persistence.InstantConverter;

/**
 * Counts the rows of a forum in Java, by the definitions and without the forum's queries, and compares the results
 * with what the forum stores and displays.
 */
final class Recount {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final RandomForum forum;
    private EntityManager em;
    private List<Post> posts = List.of();
    private List<Discussion> discussions = List.of();
    private List<News> news = List.of();
    private Map<Place, Integer> positions = Map.of();
    private Map<Long, List<Post>> visible = Map.of();
    private Set<Place> muted = Set.of();
    private Map<Long, Post> openings = Map.of();
    private Map<Place, List<News>> newsThere = Map.of();

    Recount(RandomForum forum) {
        this.forum = forum;
    }

    private record Post(long id, long discussion, int number, long author, String state, Instant at, int likes) {

        boolean visible() {
            return state.equals("VISIBLE") && number > 0;
        }
    }

    private record Discussion(
            long id, long group, long author, Instant startedAt, String openingState, boolean stands, String kept) {}

    private record News(long member, long discussion, long post, int number, boolean read) {}

    private record Place(long member, long discussion) {}

    /** Compares everything, for all members or a random one, in one transaction, because connecting takes time. */
    void compare(boolean allMembers) {
        forum.community.database().run(ownEm -> {
            em = ownEm;
            load();
            compareCounters();
            compareLists();
            long chosen = 1 + forum.random.nextInt(RandomForum.MEMBERS.size());
            LongStream.rangeClosed(1, RandomForum.MEMBERS.size())
                    .filter(member -> allMembers || member == chosen)
                    .forEach(this::compareMember);
        });
    }

    private void load() {
        posts = rows(
                "select id, discussion_id, number, author_id, state, posted_at, like_count from post",
                row -> new Post(
                        number(row[0]),
                        number(row[1]),
                        (int) number(row[2]),
                        number(row[3]),
                        (String) row[4],
                        time(row[5]),
                        (int) number(row[6])));
        discussions = rows(
                """
                select id, group_id, author_id, started_at, opening_state, merged_into, reply_count, like_count, follower_count,
                    last_post_at, last_author_id from discussion order by id""",
                row -> new Discussion(
                        number(row[0]),
                        number(row[1]),
                        number(row[2]),
                        time(row[3]),
                        (String) row[4],
                        row[5] == null,
                        kept(number(row[6]), number(row[7]), number(row[8]), time(row[9]), number(row[10]))));
        news = rows(
                """
                select member_id, discussion_id, subject_id, post_number, read_at from notification
                where discussion_id is not null""",
                row -> new News(number(row[0]), number(row[1]), number(row[2]), (int) number(row[3]), row[4] != null));
        positions = new HashMap<>();
        rows(
                "select member_id, discussion_id, last_number from reading_position",
                row -> positions.put(new Place(number(row[0]), number(row[1])), (int) number(row[2])));
        muted = new HashSet<>(rows(
                "select member_id, discussion_id from follow where delivery = 'MUTED'",
                row -> new Place(number(row[0]), number(row[1]))));
        visible = posts.stream().filter(Post::visible).collect(Collectors.groupingBy(Post::discussion));
        openings = posts.stream()
                .filter(post -> post.number() == 1)
                .collect(Collectors.toMap(Post::discussion, post -> post));
        Set<Long> there = posts.stream().filter(Post::visible).map(Post::id).collect(Collectors.toSet());
        newsThere = news.stream()
                .filter(item -> there.contains(item.post()))
                .collect(Collectors.groupingBy(item -> new Place(item.member(), item.discussion())));
    }

    private <T> List<T> rows(String sql, Function<Object[], T> read) {
        return forum.community.list(sql).stream()
                .map(row -> read.apply((Object[]) row))
                .toList();
    }

    private static String kept(long replies, long likes, long followers, Instant last, long lastAuthor) {
        return "%d replies, %d likes, %d followers, last %s by %d"
                .formatted(replies, likes, followers, last, lastAuthor);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant time(Object value) {
        return new InstantConverter().convertToEntityAttribute(value);
    }

    private Stream<Post> visible(long discussion) {
        return visible.getOrDefault(discussion, List.of()).stream();
    }

    private boolean listed(Discussion discussion) {
        return visible(discussion.id()).findAny().isPresent();
    }

    private void compareCounters() {
        Map<Long, Long> likes = rows("select post_id, count(*) from post_like group by post_id", row -> row).stream()
                .collect(Collectors.toMap(row -> number(row[0]), row -> number(row[1])));
        posts.forEach(post -> assertThat(post.likes())
                .as("likes of post " + post.id())
                .isEqualTo(likes.getOrDefault(post.id(), 0L).intValue()));
        Map<Long, Long> followers = rows(
                        "select discussion_id, count(*) from follow where delivery <> 'MUTED' and discussion_id is not null group by discussion_id",
                        row -> row)
                .stream()
                .collect(Collectors.toMap(row -> number(row[0]), row -> number(row[1])));
        for (Discussion item : discussions) {
            Post last = visible(item.id())
                    .max(Comparator.comparing(Post::at).thenComparing(Post::number))
                    .orElse(null);
            assertThat(item.kept())
                    .as("discussion " + item.id())
                    .isEqualTo(kept(
                            visible(item.id()).filter(post -> post.number() > 1).count(),
                            visible(item.id()).mapToLong(Post::likes).sum(),
                            followers.getOrDefault(item.id(), 0L),
                            last == null ? item.startedAt() : last.at(),
                            last == null ? item.author() : last.author()));
            Post opening = openings.get(item.id());
            if (opening != null) {
                assertThat(item.openingState()).as("opening of " + item.id()).isEqualTo(opening.state());
            }
        }
    }

    private void compareLists() {
        for (long group = 1; group <= RandomForum.GROUPS; group++) {
            long here = group;
            List<Discussion> expected = discussions.stream()
                    .filter(item -> item.group() == here && listed(item))
                    .toList();
            assertThat(number(em.createNativeQuery("select discussion_count from forum_group where id = " + group)
                            .getSingleResult()))
                    .as("discussions of group " + group)
                    .isEqualTo(expected.size());
            GroupPage shown =
                    ReadingFixture.browsing(em, forum.clock).group(Reader.GUEST, here, DiscussionFilter.ALL, 1);
            assertThat(shown.discussions()).isEqualTo(expected.size());
            assertThat(shown.rows())
                    .extracting(DiscussionRow::id)
                    .containsExactlyElementsOf(latestFirst(expected).limit(20).toList());
            shown.rows()
                    .forEach(row -> assertThat(row.title().isEmpty())
                            .as("title of " + row.id())
                            .isEqualTo(!openings.get(row.id()).visible()));
        }
    }

    private Stream<Long> latestFirst(Collection<Discussion> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing((Discussion item) -> visible(item.id())
                                .map(Post::at)
                                .max(Comparator.naturalOrder())
                                .orElse(LONG_AGO))
                        .thenComparing(Discussion::id)
                        .reversed())
                .map(Discussion::id);
    }

    /**
     * Returns the visible posts of others after the member's position; without a position, from the first notified
     * post on; none in muted discussions.
     */
    private List<Post> unread(long member, long discussion) {
        if (muted.contains(new Place(member, discussion))) {
            return List.of();
        }
        Integer position = positions.get(new Place(member, discussion));
        int read = position != null ? position : firstNotified(member, discussion) - 1;
        return visible(discussion)
                .filter(post -> post.author() != member && post.number() > read)
                .sorted(Comparator.comparing(Post::number))
                .toList();
    }

    private int firstNotified(long member, long discussion) {
        return unreadNews(member, discussion).mapToInt(News::number).min().orElse(Integer.MAX_VALUE);
    }

    private Stream<News> unreadNews(long member, long discussion) {
        return newsThere.getOrDefault(new Place(member, discussion), List.of()).stream()
                .filter(item -> !item.read());
    }

    private Stream<News> newsThere(long member) {
        return newsThere.values().stream().flatMap(List::stream).filter(item -> item.member() == member);
    }

    private void compareMember(long member) {
        String who = "member " + member;
        news.stream()
                .filter(item -> item.member() == member && item.read())
                .forEach(item -> assertThat(item.number())
                        .as("old news of " + who + " in " + item.discussion())
                        .isLessThanOrEqualTo(positions.getOrDefault(new Place(member, item.discussion()), 0)));
        Map<Long, Long> expected = new TreeMap<>();
        discussions.forEach(item ->
                expected.put(item.id(), (long) unread(member, item.id()).size()));
        expected.values().removeIf(count -> count == 0);
        List<Long> all = discussions.stream().map(Discussion::id).toList();
        assertThat(forum.news(em).unreadIn(member, all)).as("lists of " + who).isEqualTo(expected);
        compareHome(member, ReadingFixture.browsing(em, forum.clock).unreadDiscussions(member, 100));
        compareDigest(
                member,
                ReadingFixture.unreadNews(em).news(List.of(window(member))).getOrDefault(window(member), List.of()));
        compareBell(member, expected);
    }

    private void compareHome(long member, List<UnreadDiscussion> home) {
        List<Discussion> opened = discussions.stream()
                .filter(item -> positions.containsKey(new Place(member, item.id()))
                        && !unread(member, item.id()).isEmpty())
                .toList();
        assertThat(home)
                .extracting(UnreadDiscussion::id)
                .as("home of " + member)
                .containsExactlyElementsOf(latestFirst(opened).toList());
        home.forEach(row -> {
            List<Post> unread = unread(member, row.id());
            assertThat(row.unread()).as("home of " + member + " " + row.id()).isEqualTo(unread.size());
            assertThat(row.firstUnread()).isEqualTo(unread.getFirst().number());
        });
    }

    private void compareBell(long member, Map<Long, Long> expected) {
        TreeSet<Long> withNews = newsThere(member)
                .filter(item -> !item.read() && expected.containsKey(item.discussion()))
                .map(News::discussion)
                .collect(Collectors.toCollection(TreeSet::new));
        long bell = withNews.stream().mapToLong(expected::get).sum();
        NewsService service = forum.news(em);
        assertThat(service.bell(member).unread()).as("bell of " + member).isEqualTo(bell);
        assertThat(new Notifications(em, forum.clock)
                        .unread(List.of(member, 999L))
                        .getOrDefault(member, 0L))
                .as("open page of " + member)
                .isEqualTo(bell);
        NewsPage first = service.news(member, 1);
        List<NewsItem> items = new ArrayList<>(first.items());
        for (int page = 2; page <= first.pages(); page++) {
            items.addAll(service.news(member, page).items());
        }
        assertThat(first.unread()).isEqualTo(bell);
        assertThat(items)
                .extracting(item -> item.discussion().id())
                .as("news of " + member)
                .containsExactlyInAnyOrderElementsOf(
                        newsThere(member).map(News::discussion).distinct().toList());
        items.forEach(item -> {
            long discussion = item.discussion().id();
            assertThat(item.discussion().posts())
                    .as("news of %d in %d", member, discussion)
                    .isEqualTo(expected.getOrDefault(discussion, 0L));
            assertThat(item.unread()).isEqualTo(withNews.contains(discussion));
        });
    }

    private NewsWindow window(long member) {
        return new NewsWindow(
                member,
                List.of(Delivery.NOW, Delivery.DAILY, Delivery.WEEKLY, Delivery.SITE),
                LONG_AGO,
                forum.clock.instant().plusSeconds(1));
    }

    /** For discussions that the member follows directly: compares what was posted since. */
    private void compareDigest(long member, List<NewsInDiscussion> digest) {
        rows(
                        "select discussion_id, since from follow where discussion_id is not null and delivery <> 'MUTED' and member_id = "
                                + member,
                        row -> row)
                .forEach(follow -> {
                    long discussion = number(follow[0]);
                    int read = positions.getOrDefault(new Place(member, discussion), 0);
                    long expected = visible(discussion)
                            .filter(post -> post.author() != member
                                    && post.number() > read
                                    && !post.at().isBefore(time(follow[1])))
                            .count();
                    long reported = digest.stream()
                            .filter(item -> Objects.equals(item.discussionId(), discussion))
                            .mapToLong(NewsInDiscussion::posts)
                            .sum();
                    assertThat(reported)
                            .as("digest of %d in %d", member, discussion)
                            .isEqualTo(expected);
                });
    }
}
