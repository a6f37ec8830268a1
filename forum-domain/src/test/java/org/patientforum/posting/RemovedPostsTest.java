package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.posting.authoring.WithdrawalPreview;
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.reading.BrowsingService;
import org.patientforum.reading.DiscussionFilter;
import org.patientforum.reading.DiscussionRow;
import org.patientforum.reading.GroupPage;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.UnreadDiscussion;

/**
 * Removed posts disappear from all lists and counts. heron27 has started a discussion with replies by marrow_lane (2 and 3) and heron27 (4), each
 * liked once; another discussion is younger than its first two posts. thistle-and-tea has read the opening post only.
 */
class RemovedPostsTest {

    private final StaffDiscussionsFixture fixture = new StaffDiscussionsFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** How a post is removed. */
    private enum Removal {
        WITHDRAW,
        HIDE,
        DELETE
    }

    private <T> T browsing(Function<BrowsingService, T> action) {
        return fixture.database.with(em -> action.apply(ReadingFixture.browsing(em, fixture.clock)));
    }

    private long discussion;
    private long youngerDiscussion;

    private void open() {
        discussion = fixture.discussion(2);
        youngerDiscussion = fixture.discussion(1);
        fixture.reply(discussion, "Text 3", null);
        fixture.clock.pass(Duration.ofMinutes(1));
        fixture.database.run(em ->
                new PostingServicesFixture(em, fixture.clock).posting.reply(HERON, discussion, "Text 4", null, "h4"));
        for (int number = 1; number <= 4; number++) {
            fixture.like(THISTLE, fixture.post(discussion, number));
        }
        fixture.read(THISTLE, discussion, 1);
    }

    private void remove(Removal removal, int number) {
        long post = fixture.post(discussion, number);
        fixture.database.run(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, fixture.clock);
            switch (removal) {
                case WITHDRAW -> services.posting.withdraw(number == 1 || number == 4 ? HERON : MARROW, post);
                case HIDE -> services.moderation.decideState(NORA, post, PostState.HIDDEN);
                case DELETE -> services.moderation.decideState(NORA, post, PostState.DELETED);
            }
        });
    }

    private void restore(int number) {
        long post = fixture.post(discussion, number);
        fixture.database.run(em -> PostingFixture.moderation(em).restore(NORA, post));
    }

    /** What pages show: the discussion's row and position, unread posts, and the number of discussions of the group. */
    private String shown() {
        GroupPage group = browsing(service -> service.group(Reader.GUEST, FACE_NERVES, DiscussionFilter.ALL, 1));
        List<Long> order = group.rows().stream().map(DiscussionRow::id).toList();
        String row = group.rows().stream()
                .filter(discussionRow -> discussionRow.id() == discussion)
                .map(discussionRow -> "%s, %d replies, last %s by %s, place %d"
                        .formatted(
                                discussionRow.title().isEmpty() ? "untitled" : "titled",
                                discussionRow.replies(),
                                lastPost(discussionRow),
                                discussionRow.lastAuthor(),
                                order.indexOf(discussion) + 1))
                .findFirst()
                .orElse("not listed");
        long likes = fixture.queryNumber("select like_count from discussion where id = " + discussion);
        List<UnreadDiscussion> home = browsing(service -> service.unreadDiscussions(THISTLE, 5));
        return row + ", " + likes + " likes, "
                + home.stream().mapToInt(UnreadDiscussion::unread).sum() + " unread, "
                + fixture.discussionsOf(FACE_NERVES)
                + " discussions";
    }

    private String lastPost(DiscussionRow row) {
        Long number = fixture.queryNumber(
                "select max(number) from post where discussion_id = %d and posted_at = timestamp with time zone '%s'"
                        .formatted(discussion, row.lastPostAt()));
        return "post " + number;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4     | titled, 2 replies, last post 3 by marrow_lane, place 1, 3 likes, 2 unread, 2 discussions
            3     | titled, 2 replies, last post 4 by heron27, place 1, 3 likes, 2 unread, 2 discussions
            3 4   | titled, 1 replies, last post 2 by marrow_lane, place 2, 2 likes, 1 unread, 2 discussions
            2 3 4 | titled, 0 replies, last post 1 by heron27, place 2, 1 likes, 0 unread, 2 discussions
            1     | untitled, 3 replies, last post 4 by heron27, place 1, 3 likes, 3 unread, 2 discussions
            1 4   | untitled, 2 replies, last post 3 by marrow_lane, place 1, 2 likes, 2 unread, 2 discussions
            1 3 4 | untitled, 1 replies, last post 2 by marrow_lane, place 2, 1 likes, 1 unread, 2 discussions
            1 2 3 4 | not listed, 0 likes, 0 unread, 1 discussions
            """)
    void disappearsFromListsAndCountsUntilRestored(String numbers, String expected) {
        open();
        String before = shown();
        List<Integer> removed =
                List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();
        for (Removal removal : List.of(Removal.HIDE, Removal.DELETE, Removal.WITHDRAW)) {
            removed.forEach(number -> remove(removal, number));
            assertThat(shown()).as(removal + " " + numbers).isEqualTo(expected);
            if (removal != Removal.WITHDRAW) { // withdrawn posts cannot be restored
                removed.forEach(this::restore);
                assertThat(shown()).as("after " + removal).isEqualTo(before);
            }
        }
        assertThat(youngerDiscussion).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1, true, 2, true", "2, false, 1, true", "4, false, 0, true"})
    void previewsEffectsOfRemoval(int number, boolean opening, long repliesOfOthers, boolean listed) {
        open();
        fixture.database.run(em ->
                new PostingServicesFixture(em, fixture.clock).posting.reply(THISTLE, discussion, "To 2", 2, "t5"));
        remove(Removal.HIDE, 3);
        long post = fixture.post(discussion, number);
        WithdrawalPreview preview = fixture.database.with(em -> new PostingServicesFixture(em, fixture.clock)
                .posting.previewWithdrawal(number == 2 ? MARROW : HERON, post));
        assertThat(preview.opening()).isEqualTo(opening);
        assertThat(preview.repliesOfOthers()).isEqualTo(repliesOfOthers);
        assertThat(preview.listed()).isEqualTo(listed);
        long alone = fixture.post(youngerDiscussion, 1);
        WithdrawalPreview last = fixture.database.with(
                em -> new PostingServicesFixture(em, fixture.clock).posting.previewWithdrawal(HERON, alone));
        assertThat(last.listed()).as("nothing is left to see of it").isFalse();
    }

    @Test
    void countsRecentPosts() {
        open();
        remove(Removal.HIDE, 3);
        assertThat(recentCounts()).isEqualTo("RecentPosts[lastDay=3, lastWeek=3, lastMonth=3]");
        fixture.clock.pass(Duration.ofDays(2));
        fixture.reply(discussion, "Text 5", null);
        assertThat(recentCounts()).isEqualTo("RecentPosts[lastDay=1, lastWeek=4, lastMonth=4]");
        fixture.clock.pass(Duration.ofDays(26));
        assertThat(recentCounts()).isEqualTo("RecentPosts[lastDay=0, lastWeek=0, lastMonth=1]");
    }

    private String recentCounts() {
        return browsing(service -> service.recentPosts(discussion)).toString();
    }
}
