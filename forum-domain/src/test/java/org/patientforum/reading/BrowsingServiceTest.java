package org.patientforum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

class BrowsingServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void openForum() {
        database.run(SampleData::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T browsing(Function<BrowsingService, T> action) {
        return database.with(em -> action.apply(new BrowsingService(
                new DiscussionListQueries(em), GroupServiceFixture.service(em, clock), new Visibility(true), clock)));
    }

    private <T> T withPosting(Function<PostingServicesFixture, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock)));
    }

    private PostLocation start(String title) {
        clock.pass(Duration.ofMinutes(1));
        return withPosting(services -> services.posting.startDiscussion(HERON, FACE_NERVES, title, "Text", title));
    }

    private List<String> titles(DiscussionFilter filter) {
        return browsing(service -> service.group(Reader.GUEST, FACE_NERVES, filter, 1)).rows().stream()
                .map(DiscussionRow::title)
                .toList();
    }

    @Test
    void sortsByLatestReplyBelowPinned() {
        PostLocation first = start("First");
        PostLocation second = start("Second");
        start("Third");
        clock.pass(Duration.ofMinutes(1));
        withPosting(services -> services.posting.reply(MARROW, second.discussionId(), "Yes", null, "r1"));
        withPosting(services -> {
            services.discussions.setPinned(MARROW, first.discussionId(), true);
            return null;
        });
        assertThat(titles(DiscussionFilter.ALL)).containsExactly("First", "Second", "Third");
        assertThat(titles(DiscussionFilter.UNANSWERED)).containsExactly("First", "Third");
        assertThat(titles(DiscussionFilter.PINNED)).containsExactly("First");
    }

    /** The greatest page numbers would overflow when multiplied by the page size. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2, 99, 107_374_183, 107_374_184, Integer.MAX_VALUE})
    void aGroupHasNoPagesBeyondItsLast(int page) {
        start("The only one");
        assertThatThrownBy(
                        () -> browsing(service -> service.group(Reader.GUEST, FACE_NERVES, DiscussionFilter.ALL, page)))
                .isInstanceOf(NotFound.class);
    }

    /** Otherwise the page could not say that it is empty. */
    @ParameterizedTest
    @EnumSource(DiscussionFilter.class)
    void anEmptyFilterResultHasOnePage(DiscussionFilter filter) {
        assertThat(browsing(service -> service.group(Reader.GUEST, FACE_NERVES, filter, 1))
                        .rows())
                .isEmpty();
    }

    @Test
    void aDiscussionWhoseOpeningPostIsHiddenIsNotListed() {
        PostLocation location = start("Hidden");
        withPosting(services -> {
            services.moderation.decideState(services.moderator(), location.postId(), PostState.HIDDEN);
            return null;
        });
        List<DiscussionRow> latest = browsing(service -> service.latest(Reader.GUEST, 5));
        assertThat(titles(DiscussionFilter.ALL)).isEmpty();
        assertThat(latest).isEmpty();
    }

    @Test
    void unreadPostsAreCountedFromTheMembersPosition() {
        PostLocation location = start("Talk");
        database.run(em ->
                new DiscussionPageQueries(em).advancePosition(MARROW, location.discussionId(), 1, clock.instant()));
        withPosting(services -> services.posting.reply(HERON, location.discussionId(), "One", null, "r1"));
        withPosting(services -> services.posting.reply(HERON, location.discussionId(), "Two", null, "r2"));
        List<UnreadDiscussion> fresh = browsing(service -> service.unreadDiscussions(MARROW, 5));
        assertThat(fresh).hasSize(1);
        assertThat(fresh.getFirst().unread()).isEqualTo(2);
        assertThat(fresh.getFirst().firstUnread()).isEqualTo(2);
        List<GroupCard> cards = browsing(service -> service.groupCards(Reader.GUEST));
        assertThat(cards.getFirst().today()).isEqualTo(1);
        assertThat(cards.getFirst().discussions()).isEqualTo(1);
    }
}
