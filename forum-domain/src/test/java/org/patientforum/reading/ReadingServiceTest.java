package org.patientforum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.following.FollowingServiceFixture;
import org.patientforum.liking.LikingServiceFixture;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

class ReadingServiceTest {

    private static final Reader MEMBER = new Reader(THISTLE, false);

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final PageCache pageCache = new PageCache();
    private PostLocation opening;
    private int written;

    @BeforeEach
    void startDiscussion() {
        database.run(SampleData::open);
        opening = withPosting(
                services -> services.posting.startDiscussion(HERON, FACE_NERVES, "My cheek twitches", "Why?", "s1"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T withPosting(Function<PostingServicesFixture, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock)));
    }

    private ReadingService service(EntityManager em, boolean guestsMayRead) {
        return new ReadingService(
                new DiscussionPageQueries(em),
                pageCache,
                new Visibility(guestsMayRead),
                ReadingFixture.progress(em, clock));
    }

    private <T> T reading(Function<ReadingService, T> action) {
        return database.with(em -> action.apply(service(em, true)));
    }

    private <T> T following(Function<FollowingService, T> action) {
        return database.with(em -> action.apply(FollowingServiceFixture.service(em, clock)));
    }

    private DiscussionPage page(int number) {
        return reading(service -> service.page(Reader.GUEST, opening.discussionId(), number));
    }

    private void replies(int replyCount) {
        for (int i = 0; i < replyCount; i++) {
            String submission = "reply " + ++written;
            clock.pass(Duration.ofSeconds(10)); // at most ten posts a minute are allowed
            withPosting(services -> services.posting.reply(MARROW, opening.discussionId(), "Reply", null, submission));
        }
    }

    private void decide(PostLocation location, PostState state) {
        withPosting(services -> {
            services.moderation.decideState(services.moderator(), location.postId(), state);
            return null;
        });
    }

    @Test
    void pagesHoldTwentyPostsByNumber() {
        replies(20);
        assertThat(page(1).posts())
                .hasSize(20)
                .extracting(PostView::number)
                .startsWith(1)
                .endsWith(20);
        assertThat(page(2).posts()).extracting(PostView::number).containsExactly(21);
        assertThat(page(1).discussion().pages()).isEqualTo(2);
        assertThatThrownBy(() -> page(3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> page(0)).isInstanceOf(NotFound.class);
    }

    @Test
    void aHiddenPostLeavesAMarkerAtOnceDespiteTheCache() {
        assertThat(page(1).posts().getFirst().html()).contains("Why?");
        decide(opening, PostState.HIDDEN);
        PostView hidden = page(1).posts().getFirst();
        assertThat(hidden.html()).isEmpty();
        assertThat(hidden.state()).isEqualTo(PostState.HIDDEN);
    }

    @Test
    void theAuthorStillReadsTheirHiddenPost() {
        decide(opening, PostState.HIDDEN);
        DiscussionPage page = page(1);
        var seen1 = reading(service -> service.visit(HERON, page)).hiddenTexts();
        assertThat(seen1)
                .containsOnlyKeys(opening.postId())
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(html -> html.contains("Why?"), "the text"));
        var seen2 = reading(service -> service.visit(THISTLE, page)).hiddenTexts();
        assertThat(seen2).isEmpty();
    }

    @Test
    void guestsAreRefusedIfTheSiteIsForMembersOnly() {
        assertThatThrownBy(() -> database.with(em -> service(em, false).page(Reader.GUEST, opening.discussionId(), 1)))
                .isInstanceOf(SignInRequired.class);
        var seen3 = database.with(em -> service(em, false).page(MEMBER, opening.discussionId(), 1))
                .posts();
        assertThat(seen3).hasSize(1);
    }

    @Test
    void aVisitRecordsTheReadingPosition() {
        replies(3);
        var seen4 = reading(service -> service.visit(THISTLE, page(1))).lastRead();
        assertThat(seen4).isZero();
        replies(2);
        MemberView second = reading(service -> service.visit(THISTLE, page(1)));
        assertThat(second.lastRead()).isEqualTo(4);
        var seen5 = reading(service -> service.lastRead(List.of(THISTLE, MARROW), opening.discussionId()));
        assertThat(seen5).isEqualTo(Map.of(THISTLE, 6));
    }

    @Test
    void likesCountOnceAndNotForOwnPosts() {
        for (int i = 0; i < 2; i++) {
            database.run(em -> LikingServiceFixture.service(em, clock).like(MARROW, opening.postId()));
        }
        assertThat(page(1).posts().getFirst().likes()).isEqualTo(1);
        assertThat(page(1).discussion().likes()).isEqualTo(1);
        DiscussionPage page = page(1);
        var seen6 = reading(service -> service.visit(MARROW, page)).liked();
        assertThat(seen6).containsExactly(opening.postId());
        database.run(em -> LikingServiceFixture.service(em, clock).unlike(MARROW, opening.postId()));
        assertThat(page(1).posts().getFirst().likes()).isZero();
        assertThatThrownBy(() -> database.run(
                        em -> LikingServiceFixture.service(em, clock).like(HERON, opening.postId())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void followersAreCountedOnceEach() {
        database.run(em -> {
            FollowingService service = FollowingServiceFixture.service(em, clock);
            service.follow(MARROW, opening.discussionId(), Delivery.NOW);
            service.follow(MARROW, opening.discussionId(), Delivery.SITE);
            service.follow(THISTLE, opening.discussionId(), Delivery.NOW);
        });
        assertThat(page(1).discussion().followers()).isEqualTo(2);
        database.run(em -> FollowingServiceFixture.service(em, clock).unfollow(MARROW, opening.discussionId()));
        database.run(em -> FollowingServiceFixture.service(em, clock).unfollow(MARROW, opening.discussionId()));
        assertThat(page(1).discussion().followers()).isEqualTo(1);
    }

    @Test
    void aFollowerOfDiscussionAndGroupIsNotifiedOnceByTheDiscussionsDelivery() {
        database.run(em -> {
            FollowingService service = FollowingServiceFixture.service(em, clock);
            service.followGroup(MARROW, FACE_NERVES, Delivery.NOW);
            service.follow(MARROW, opening.discussionId(), Delivery.SITE);
            service.followGroup(THISTLE, FACE_NERVES, Delivery.NOW);
        });
        var seen7 = following(service -> service.followersToNotify(opening.discussionId(), 0, 10));
        assertThat(seen7)
                .extracting(follower -> follower.memberId() + " " + follower.delivery())
                .containsExactly(MARROW + " SITE", THISTLE + " NOW");
        var seen8 = following(service -> service.deliveryFor(MARROW, opening.discussionId()));
        assertThat(seen8).contains(Delivery.SITE);
    }

    @Test
    void mailsLeaveOutPostsTheReaderMayNotSee() {
        var seen9 = reading(service -> service.postsForMail(List.of(opening.postId())));
        assertThat(seen9).containsOnlyKeys(opening.postId());
        decide(opening, PostState.HIDDEN);
        var seen10 = reading(service -> service.postsForMail(List.of(opening.postId())));
        assertThat(seen10).isEmpty();
    }
}
