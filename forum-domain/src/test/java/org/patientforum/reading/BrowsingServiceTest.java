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
import org.patientforum.posting.PostPlace;
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
    void openWard() {
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

    private <T> T desk(Function<PostingServicesFixture, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock)));
    }

    private PostPlace start(String title) {
        clock.pass(Duration.ofMinutes(1));
        return desk(desk -> desk.posting.startDiscussion(HERON, FACE_NERVES, title, "Text", title));
    }

    private List<String> titles(DiscussionFilter shelf) {
        return browsing(service -> service.group(Reader.GUEST, FACE_NERVES, shelf, 1)).rows().stream()
                .map(DiscussionRow::title)
                .toList();
    }

    @Test
    void theLatestReplyIsFirstButPinnedStaysOnTop() {
        PostPlace first = start("First");
        PostPlace second = start("Second");
        start("Third");
        clock.pass(Duration.ofMinutes(1));
        desk(desk -> desk.posting.reply(MARROW, second.discussionId(), "Yes", null, "r1"));
        desk(desk -> {
            desk.discussions.setPinned(MARROW, first.discussionId(), true);
            return null;
        });
        assertThat(titles(DiscussionFilter.ALL)).containsExactly("First", "Second", "Third");
        assertThat(titles(DiscussionFilter.UNANSWERED)).containsExactly("First", "Third");
        assertThat(titles(DiscussionFilter.PINNED)).containsExactly("First");
    }

    /** The greatest ones overflow where pages are counted in discussions. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2, 99, 107_374_183, 107_374_184, Integer.MAX_VALUE})
    void aGroupHasNoPagesBeyondItsLast(int page) {
        start("The only one");
        assertThatThrownBy(
                        () -> browsing(service -> service.group(Reader.GUEST, FACE_NERVES, DiscussionFilter.ALL, page)))
                .isInstanceOf(NotFound.class);
    }

    /** Or its page could not say so. */
    @ParameterizedTest
    @EnumSource(DiscussionFilter.class)
    void aShelfWithNothingOnItHasOnePage(DiscussionFilter shelf) {
        assertThat(browsing(service -> service.group(Reader.GUEST, FACE_NERVES, shelf, 1))
                        .rows())
                .isEmpty();
    }

    @Test
    void aDiscussionWhoseOpeningPostIsHiddenIsNotListed() {
        PostPlace place = start("Hidden");
        desk(desk -> {
            desk.moderation.decideState(desk.moderator(), place.postId(), PostState.HIDDEN);
            return null;
        });
        List<DiscussionRow> latest = browsing(service -> service.latest(Reader.GUEST, 5));
        assertThat(titles(DiscussionFilter.ALL)).isEmpty();
        assertThat(latest).isEmpty();
    }

    @Test
    void whatIsNewIsCountedFromWhereTheMemberLeftOff() {
        PostPlace place = start("Talk");
        database.run(em -> new DiscussionPageQueries(em).reach(MARROW, place.discussionId(), 1, clock.instant()));
        desk(desk -> desk.posting.reply(HERON, place.discussionId(), "One", null, "r1"));
        desk(desk -> desk.posting.reply(HERON, place.discussionId(), "Two", null, "r2"));
        List<UnreadDiscussion> fresh = browsing(service -> service.newSince(MARROW, 5));
        assertThat(fresh).hasSize(1);
        assertThat(fresh.getFirst().unread()).isEqualTo(2);
        assertThat(fresh.getFirst().firstUnread()).isEqualTo(2);
        List<GroupCard> cards = browsing(service -> service.groupCards(Reader.GUEST));
        assertThat(cards.getFirst().today()).isEqualTo(1);
        assertThat(cards.getFirst().discussions()).isEqualTo(1);
    }
}
