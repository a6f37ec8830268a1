package org.patientforum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingServiceFixture;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.reading.quoting.QuotingService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

class HeldVisibilityTest {

    private static final Reader AUTHOR = new Reader(MARROW, false);
    private static final Reader OTHER = new Reader(THISTLE, false);
    private static final Reader STAFF = new Reader(HERON, true);

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private PostLocation opening;
    private PostLocation heldReply;
    private PostLocation heldDiscussion;

    @BeforeEach
    void holdAReplyAndADiscussion() {
        database.run(SampleData::open);
        opening = withPosting(
                services -> services.posting.startDiscussion(HERON, FACE_NERVES, "My cheek twitches", "Why?", "s1"));
        database.run(em -> em.createNativeQuery("update forum_group set holds_posts = true")
                .executeUpdate());
        heldReply =
                withPosting(services -> services.posting.reply(MARROW, opening.discussionId(), "A secret", null, "s2"));
        heldDiscussion =
                withPosting(services -> services.posting.startDiscussion(MARROW, FACE_NERVES, "Secrets", "Mine", "s3"));
        database.run(em -> em.createNativeQuery("update forum_group set holds_posts = false")
                .executeUpdate());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T withPosting(Function<PostingServicesFixture, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock)));
    }

    private <T> T reading(Function<ReadingService, T> action) {
        return database.with(em -> action.apply(ReadingFixture.service(em, clock)));
    }

    private <T> T browsing(Function<BrowsingService, T> action) {
        return database.with(em -> action.apply(browsing(em)));
    }

    private BrowsingService browsing(EntityManager em) {
        return new BrowsingService(
                new DiscussionListQueries(em), GroupServiceFixture.service(em, clock), new Visibility(true), clock);
    }

    private List<WaitingPost> waiting(long member, PostLocation in) {
        Reader reader = new Reader(member, false);
        return reading(service -> service.visit(member, service.page(reader, in.discussionId(), 1)))
                .waiting();
    }

    private void approveAll() {
        List<HeldPostRow> all = withPosting(services -> services.held.oldest(services.moderator(), null, 0, 10));
        all.forEach(row -> withPosting(services -> {
            services.held.approve(services.moderator(), row.postId(), row.version(), "Published.");
            return null;
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "VISIBLE,   true, true, true, true",
        "HELD,      true, false, false, true",
        "HIDDEN,    true, false, false, false",
        "WITHDRAWN, false, false, false, false",
        "DELETED,   false, false, false, false"
    })
    void heldPostsAreVisibleToTheirAuthorAndStaffOnly(
            PostState state, boolean author, boolean other, boolean guest, boolean staff) {
        Visibility visibility = new Visibility(true);
        assertThat(visibility.showsText(AUTHOR, state, MARROW)).isEqualTo(author);
        assertThat(visibility.showsText(OTHER, state, MARROW)).isEqualTo(other);
        assertThat(visibility.showsText(Reader.GUEST, state, MARROW)).isEqualTo(guest);
        assertThat(visibility.showsText(STAFF, state, MARROW)).isEqualTo(staff);
    }

    @Test
    void pagesShowNeitherAHeldReplyNorAGap() {
        withPosting(services -> services.posting.reply(THISTLE, opening.discussionId(), "Mine too", null, "s4"));
        for (Reader reader : List.of(Reader.GUEST, OTHER, AUTHOR, STAFF)) {
            DiscussionPage page = reading(service -> service.page(reader, opening.discussionId(), 1));
            assertThat(page.posts()).extracting(PostView::number).containsExactly(1, 2);
            assertThat(page.posts()).extracting(PostView::html).noneMatch(html -> html.contains("secret"));
            assertThat(page.discussion().replies()).isEqualTo(1);
        }
    }

    @Test
    void onlyItsAuthorSeesThatItIsHeld() {
        assertThat(waiting(MARROW, opening))
                .extracting(WaitingPost::html)
                .allMatch(html -> html.startsWith("<p>A secret</p>"))
                .hasSize(1);
        assertThat(waiting(MARROW, opening).getFirst().refused()).isFalse();
        assertThat(waiting(THISTLE, opening)).isEmpty();
    }

    @Test
    void aHeldDiscussionIsNotFoundByOthers() {
        long held = heldDiscussion.discussionId();
        for (Reader reader : List.of(Reader.GUEST, OTHER)) {
            assertThatThrownBy(() -> reading(service -> service.page(reader, held, 1)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reading(service -> service.revision(reader, held)))
                    .isInstanceOf(NotFound.class);
            Map<Long, String> titles = reading(service -> service.titles(reader, List.of(held)));
            assertThat(titles).isEmpty();
            for (long post : List.of(heldReply.postId(), heldDiscussion.postId())) {
                assertThatThrownBy(() -> reading(service -> service.location(reader, post)))
                        .isInstanceOf(NotFound.class);
            }
        }
        DiscussionPage own = reading(service -> service.page(AUTHOR, held, 1));
        assertThat(own.posts()).isEmpty();
        assertThat(waiting(MARROW, heldDiscussion))
                .extracting(WaitingPost::html)
                .allMatch(html -> html.startsWith("<p>Mine</p>"))
                .hasSize(1);
        DiscussionPage staffs = reading(service -> service.page(STAFF, held, 1));
        assertThat(staffs.discussion().title()).isEqualTo("Secrets");
    }

    @Test
    void listsAndCountsIgnoreHeldPosts() {
        GroupPage group = browsing(service -> service.group(Reader.GUEST, FACE_NERVES, DiscussionFilter.ALL, 1));
        assertThat(group.rows()).extracting(DiscussionRow::title).containsExactly("My cheek twitches");
        assertThat(group.discussions()).isEqualTo(1);
        assertThat(group.rows().getFirst().replies()).isZero();
        List<DiscussionRow> unanswered = browsing(
                        service -> service.group(OTHER, FACE_NERVES, DiscussionFilter.UNANSWERED, 1))
                .rows();
        assertThat(unanswered).hasSize(1);
        List<DiscussionRow> latest = browsing(service -> service.latest(OTHER, 10));
        assertThat(latest).extracting(DiscussionRow::lastAuthor).containsExactly("heron27");
        List<DiscussionRow> started = browsing(service -> service.startedBy(OTHER, MARROW, 10));
        assertThat(started).isEmpty();
        List<GroupCard> cards = browsing(service -> service.groupCards(OTHER));
        assertThat(cards.getFirst().discussions()).isEqualTo(1);
        assertThat(cards.getFirst().today()).isEqualTo(1);
        RecentPosts lately = browsing(service -> service.recentPosts(opening.discussionId()));
        assertThat(lately).isEqualTo(new RecentPosts(1, 1, 1));
    }

    @Test
    void mailsIgnoreHeldPosts() {
        List<Long> posts = List.of(heldReply.postId(), heldDiscussion.postId());
        Map<Long, PostForMail> forMail = reading(service -> service.postsForMail(posts));
        assertThat(forMail).isEmpty();
        database.run(em -> {
            QuotingService quoting = ReadingFixture.quoting(em);
            assertThat(quoting.quote(THISTLE, heldReply.postId())).isEmpty();
            assertThat(quoting.titles(THISTLE, List.of(heldDiscussion.discussionId())))
                    .isEmpty();
        });
    }

    /** A reply that is approved after readers have read to the end is unread for them and is in their next digest. */
    @Test
    void anApprovedReplyIsUnreadForEveryReader() {
        database.run(em ->
                FollowingServiceFixture.service(em, clock).follow(THISTLE, opening.discussionId(), Delivery.DAILY));
        clock.pass(Duration.ofHours(1));
        withPosting(services -> services.posting.reply(HERON, opening.discussionId(), "Still twitching", null, "s4"));
        MemberView before = reading(service -> service.visit(THISTLE, service.page(OTHER, opening.discussionId(), 1)));
        assertThat(before.lastRead()).isZero();
        clock.pass(Duration.ofHours(23));
        Instant digest = clock.instant();
        clock.pass(Duration.ofHours(1));
        approveAll();
        clock.pass(Duration.ofHours(1));
        NewsWindow next = new NewsWindow(THISTLE, List.of(Delivery.DAILY), digest, clock.instant());
        Map<NewsWindow, List<NewsInDiscussion>> news =
                database.with(em -> ReadingFixture.unreadNews(em).news(List.of(next)));
        assertThat(news.get(next)).extracting(NewsInDiscussion::firstNumber).containsExactly(3);
        List<UnreadDiscussion> unread = browsing(service -> service.unreadDiscussions(THISTLE, 10));
        assertThat(unread).extracting(UnreadDiscussion::firstUnread).containsExactly(3);
        List<DiscussionRow> latest = browsing(service -> service.latest(OTHER, 10));
        assertThat(latest).extracting(DiscussionRow::title).containsExactlyInAnyOrder("Secrets", "My cheek twitches");
    }

    @Test
    void aRefusedPostIsShownToItsAuthorWithTheReason() {
        HeldPostRow row = withPosting(services -> services.held.oldest(services.moderator(), null, 0, 1))
                .getFirst();
        withPosting(services -> {
            services.held.refuse(services.moderator(), row.postId(), row.version(), "It names a person.");
            return null;
        });
        WaitingPost refused = waiting(MARROW, opening).getFirst();
        assertThat(refused.refused()).isTrue();
        assertThat(refused.words()).isEqualTo("It names a person.");
        assertThat(waiting(THISTLE, opening)).isEmpty();
    }
}
