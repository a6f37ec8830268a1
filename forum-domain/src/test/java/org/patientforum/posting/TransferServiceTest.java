package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.reading.MovedPosts;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.ForumException;

class TransferServiceTest {

    private final StaffDiscussionsFixture fixture = fixture();

    /** The fixture, and thereby the database. */
    StaffDiscussionsFixture fixture() {
        return new StaffDiscussionsFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private long split(long discussionId, Integer... numbers) {
        return fixture.call(
                staff -> staff.transfers.split(NORA, discussionId, PostNumbers.of(numbers), "Sleeping with it"));
    }

    private long merge(long discussionId, long into) {
        return fixture.call(staff -> staff.transfers.merge(NORA, discussionId, into));
    }

    private void undo(long transferId) {
        fixture.run(staff -> staff.transfers.undo(NORA, transferId));
    }

    private long lastTransfer() {
        return fixture.queryNumber("select max(id) from transfer");
    }

    @Test
    void renumbersSplitPostsAndKeepsReferences() {
        long old = fixture.discussion(3);
        fixture.reply(old, "To 3", 3);
        fixture.reply(old, "To 2", 2);
        long post3 = fixture.post(old, 3);
        long made = split(old, 3, 4, 5);
        assertThat(fixture.posts(made)).containsExactly("1 Text 3", "2>1 To 3", "3 To 2");
        assertThat(fixture.posts(old)).containsExactly("1 Text 1", "2 Text 2");
        PostLocation location =
                fixture.database.with(em -> PostingFixture.reading(em).location(post3));
        assertThat(location).isEqualTo(new PostLocation(post3, made, 1));
    }

    @Test
    void splitKeepsNumbersOfSource() {
        long old = fixture.discussion(6);
        long made = split(old, 2, 3, 5);
        assertThat(fixture.posts(old)).containsExactly("1 Text 1", "4 Text 4", "6 Text 6");
        List<MovedPosts> moved = fixture.database.with(em -> ReadingFixture.service(em, fixture.clock)
                .page(Reader.GUEST, old, 1)
                .moved());
        assertThat(moved).containsExactly(new MovedPosts(2, 2, made), new MovedPosts(5, 1, made));
        fixture.reply(old, "New", null);
        assertThat(fixture.posts(old)).endsWith("7 New");
    }

    @Test
    void splitRecountsBothDiscussions() {
        long old = fixture.discussion(5);
        fixture.like(HERON, fixture.post(old, 2));
        fixture.like(HERON, fixture.post(old, 3));
        fixture.like(THISTLE, fixture.post(old, 3));
        fixture.decide(old, 4, PostState.HIDDEN);
        long before = fixture.revision(old);
        long made = split(old, 3, 4);
        assertThat(fixture.counts(old)).isEqualTo("2 replies, 1 likes, 0 followers, up to 5");
        assertThat(fixture.counts(made)).isEqualTo("0 replies, 2 likes, 0 followers, up to 2");
        assertThat(fixture.discussionsOf(FACE_NERVES)).isEqualTo(2);
        assertThat(fixture.revision(old)).isGreaterThan(before);
        assertThat(fixture.queryNumber("select author_id from discussion where id = " + made))
                .isEqualTo(MARROW);
        assertThat(
                        fixture.queryNumber(
                                "select count(*) from discussion d where d.id = " + made
                                        + " and d.last_post_at = (select max(posted_at) from post where discussion_id = d.id and state = 'VISIBLE')"))
                .isEqualTo(1);
    }

    @Test
    void splitCopiesFollows() {
        long old = fixture.discussion(4);
        fixture.follow(HERON, old, Delivery.DAILY);
        fixture.follow(THISTLE, old, Delivery.MUTED);
        long made = split(old, 3);
        assertThat(fixture.counts(old)).contains("1 followers");
        assertThat(fixture.counts(made)).contains("1 followers");
        assertThat(fixture.queryNumber("""
                select count(*) from follow f join follow g on g.member_id = f.member_id and g.delivery = f.delivery
                    and g.since = f.since
                where f.discussion_id = %d and g.discussion_id = %d""".formatted(old, made))).isEqualTo(2);
    }

    @Test
    void splitKeepsReadingPositions() {
        long old = fixture.discussion(6);
        fixture.read(HERON, old, 4);
        fixture.read(MARROW, old, 6);
        fixture.read(THISTLE, old, 2);
        long made = split(old, 3, 5, 6);
        assertThat(fixture.position(HERON, made)).isEqualTo(1);
        assertThat(fixture.position(MARROW, made)).isEqualTo(3);
        assertThat(fixture.position(THISTLE, made)).isNull();
        assertThat(fixture.position(THISTLE, old)).isEqualTo(2);
        assertThat(fixture.position(HERON, old))
                .as("has read all that is left, so nothing is new there")
                .isEqualTo(6);
    }

    @Test
    void refusesSplitOfOpeningPostOrFromHiddenPost() {
        long old = fixture.discussion(4);
        assertThatThrownBy(() -> split(old, 1, 2)).hasMessage("transfer.openingStays");
        fixture.decide(old, 2, PostState.HIDDEN);
        assertThatThrownBy(() -> split(old, 2, 3)).hasMessage("transfer.firstNotShown");
        assertThatThrownBy(() -> split(old, 77)).hasMessage("postNumbers.none");
        assertThat(fixture.queryNumber("select count(*) from discussion")).isEqualTo(1);
    }

    @Test
    void undoneSplitRestoresEverything() {
        long old = fixture.discussion(3);
        fixture.reply(old, "To 2", 2);
        fixture.follow(HERON, old, Delivery.NOW);
        List<String> before = fixture.posts(old);
        String counts = fixture.counts(old);
        long made = split(old, 3, 4);
        undo(lastTransfer());
        assertThat(fixture.posts(old)).isEqualTo(before);
        assertThat(fixture.counts(old)).isEqualTo(counts);
        assertThat(fixture.posts(made)).isEmpty();
        assertThat(fixture.queryNumber("select merged_into from discussion where id = " + made))
                .isEqualTo(old);
        assertThat(fixture.discussionsOf(FACE_NERVES)).isEqualTo(1);
    }

    @Test
    void refusesUndoAfterNewPosts() {
        long old = fixture.discussion(4);
        long made = split(old, 3);
        fixture.reply(made, "New", null);
        assertThatThrownBy(() -> undo(lastTransfer())).hasMessage("transfer.noUndo");
        long first = fixture.queryNumber("select min(id) from transfer");
        assertThatThrownBy(() -> undo(first)).hasMessage("transfer.noUndo");
    }

    @Test
    void mergeAppendsPosts() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        fixture.reply(from, "To 1", 1);
        fixture.like(THISTLE, fixture.post(from, 2));
        long post2 = fixture.post(from, 2);
        merge(from, into);
        assertThat(fixture.posts(into)).containsExactly("1 Text 1", "2 Text 2", "3 Text 1", "4 Text 2", "5>3 To 1");
        assertThat(fixture.counts(into)).isEqualTo("4 replies, 1 likes, 0 followers, up to 5");
        assertThat(fixture.discussionsOf(FACE_NERVES)).isEqualTo(1);
        PostLocation led = fixture.database.with(
                em -> PostingFixture.reading(em).currentPlace(from, 2).orElseThrow());
        assertThat(led).isEqualTo(new PostLocation(post2, into, 4));
    }

    @Test
    void mergedDiscussionIsUnlistedAndRedirectsReplies() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        merge(from, into);
        assertThat(fixture.queryNumber("select count(*) from discussion where opening_state = 'VISIBLE'"))
                .isEqualTo(1);
        fixture.reply(from, "Typed before", 2);
        assertThat(fixture.posts(into)).endsWith("5 Typed before");
    }

    @Test
    void publishesRefusedReplyInMergeTarget() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        long refused = fixture.database.with(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, fixture.clock, 1000);
            long post = services.posting
                    .reply(THISTLE, from, "Refused by mistake", null, "t1")
                    .postId();
            services.held.refuse(NORA, post, 1, "It names a person.");
            return post;
        });
        merge(from, into);
        fixture.database.run(em -> PostingFixture.moderation(em).restore(NORA, refused));
        assertThat(fixture.posts(into)).endsWith("5 Refused by mistake");
        assertThat(fixture.counts(from)).startsWith("0 replies");
    }

    @Test
    void mergeUnitesFollowersWithoutDuplicates() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        fixture.follow(HERON, into, Delivery.WEEKLY);
        fixture.follow(HERON, from, Delivery.NOW);
        fixture.follow(THISTLE, from, Delivery.DAILY);
        merge(from, into);
        assertThat(fixture.counts(into)).contains("2 followers");
        assertThat(fixture.queryNumber(
                        "select count(*) from follow where discussion_id = %d and delivery = 'WEEKLY'".formatted(into)))
                .as("a choice made for the new place stays")
                .isEqualTo(1);
    }

    @Test
    void mergeMarksNothingUnreadAsRead() {
        long into = fixture.discussion(4);
        long from = fixture.discussion(3);
        fixture.read(HERON, into, 4);
        fixture.read(HERON, from, 2);
        fixture.read(MARROW, into, 2);
        fixture.read(MARROW, from, 3);
        fixture.read(THISTLE, from, 1);
        merge(from, into);
        assertThat(fixture.position(HERON, into))
                .as("read all there, and two that came")
                .isEqualTo(6);
        assertThat(fixture.position(MARROW, into))
                .as("two there are still unread")
                .isEqualTo(2);
        assertThat(fixture.position(THISTLE, into))
                .as("never was there, and read one that came")
                .isEqualTo(5);
    }

    @Test
    void mergeKeepsUnreadTargetUnread() {
        long into = fixture.discussion(4);
        long from = fixture.discussion(3);
        fixture.follow(THISTLE, into, Delivery.DAILY);
        fixture.read(THISTLE, from, 3);
        merge(from, into);
        assertThat(fixture.position(THISTLE, into)).isNull();
    }

    @Test
    void undoneMergeRestoresEverything() {
        long into = fixture.discussion(3);
        long from = fixture.discussion(3);
        fixture.follow(HERON, from, Delivery.NOW);
        fixture.follow(THISTLE, into, Delivery.NOW);
        fixture.read(HERON, from, 2);
        fixture.read(THISTLE, into, 3);
        String counts = fixture.counts(into) + " / " + fixture.counts(from);
        long transfer = merge(from, into);
        fixture.read(THISTLE, into, 6);
        undo(transfer);
        assertThat(fixture.counts(into) + " / " + fixture.counts(from)).isEqualTo(counts);
        assertThat(fixture.posts(from)).containsExactly("1 Text 1", "2 Text 2", "3 Text 3");
        assertThat(fixture.position(HERON, from)).isEqualTo(2);
        assertThat(fixture.position(THISTLE, from))
                .as("read them in the other place")
                .isEqualTo(3);
        assertThat(fixture.position(THISTLE, into)).isEqualTo(3);
        assertThat(fixture.discussionsOf(FACE_NERVES)).isEqualTo(2);
        assertThat(fixture.queryNumber(
                        "select count(*) from discussion where opening_state = 'VISIBLE' and merged_into is null"))
                .isEqualTo(2);
        assertThatThrownBy(() -> undo(transfer)).hasMessage("transfer.noUndo");
    }

    @Test
    void resolvesOldAddressesThroughSeveralMerges() {
        long first = fixture.discussion(2);
        long second = fixture.discussion(2);
        long third = fixture.discussion(2);
        merge(first, second);
        long later = merge(second, third);
        assertThat(fixture.queryNumber("select merged_into from discussion where id = " + first))
                .isEqualTo(third);
        PostLocation led = fixture.database.with(
                em -> PostingFixture.reading(em).currentPlace(first, 1).orElseThrow());
        assertThat(led.number()).isEqualTo(5);
        undo(later);
        assertThat(fixture.queryNumber("select merged_into from discussion where id = " + first))
                .isEqualTo(second);
        assertThatThrownBy(() -> merge(first, third)).hasMessage("transfer.deleted");
        assertThatThrownBy(() -> merge(third, third)).hasMessage("transfer.itself");
    }

    @Test
    void mergeMovesDrafts() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        fixture.database.run(em -> new PostingServicesFixture(em, fixture.clock)
                .drafts.save(THISTLE, DraftHandle.unsaved("discussion:" + from), "", "Half a"));
        merge(from, into);
        String kept = fixture.database.with(em -> new PostingServicesFixture(em, fixture.clock)
                .drafts
                .latest(THISTLE, "discussion:" + into)
                .orElseThrow()
                .markdown());
        assertThat(kept).isEqualTo("Half a");
    }

    @Test
    void stopLinkInOldMailStopsMailOfMergeTarget() {
        long into = fixture.discussion(2);
        long from = fixture.discussion(2);
        fixture.follow(THISTLE, from, Delivery.NOW);
        merge(from, into);
        fixture.database.run(em -> FollowingFixture.service(em, fixture.clock).stopMail(THISTLE, from));
        assertThat(fixture.queryNumber(
                        "select count(*) from follow where delivery = 'SITE' and discussion_id = " + into))
                .isEqualTo(1);
        fixture.follow(HERON, from, Delivery.NOW);
        assertThat(fixture.counts(into)).contains("2 followers");
    }

    @RepeatedTest(4)
    void concurrentTransfersDoNotDeadlock() throws Exception {
        long discussionA = fixture.discussion(5);
        long discussionB = fixture.discussion(5);
        fixture.like(THISTLE, fixture.post(discussionA, 3));
        long post = fixture.post(discussionA, 3);
        ExecutorService staff = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> doing = List.of(
                    () -> merge(discussionA, discussionB),
                    () -> merge(discussionB, discussionA),
                    () -> split(discussionA, 4, 5),
                    () -> {
                        fixture.like(HERON, post);
                        return null;
                    });
            int refused = 0;
            for (Future<Object> done : staff.invokeAll(doing)) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException rejected) {
                    assertThat(rejected).hasCauseInstanceOf(ForumException.class);
                    refused++;
                }
            }
            assertThat(refused).as("one of the two merges at least").isPositive();
        } finally {
            staff.shutdownNow();
        }
        assertThat(fixture.queryNumber("select count(*) from post")).isEqualTo(10);
        assertThat(
                        fixture.queryNumber(
                                "select sum(reply_count) + count(case when opening_state = 'VISIBLE' then 1 end) from discussion"))
                .isEqualTo(10);
    }

    @Test
    @DisabledIf("onPostgres")
    void statementCountIsIndependentOfLength() {
        statements(30); // allocates ids in advance
        assertThat(statements(120)).isEqualTo(statements(30));
    }

    boolean onPostgres() {
        return false; // H2 executes additional statements
    }

    private long statements(int posts) {
        long old = fixture.discussion(posts);
        long into = fixture.discussion(3);
        fixture.database.run(
                em -> em.createNativeQuery("set query_statistics true").executeUpdate());
        long before = executed();
        long made = fixture.call(staff -> staff.transfers.split(
                NORA, old, PostNumbers.of("11-" + (posts - 5) + ", " + (posts - 2), List.of()), "Long"));
        merge(made, into);
        undo(lastTransfer());
        long done = executed() - before;
        fixture.database.run(
                em -> em.createNativeQuery("set query_statistics false").executeUpdate());
        assertThat(fixture.posts(made)).hasSize(posts - 14);
        return done;
    }

    private long executed() {
        return fixture.queryNumber("select coalesce(sum(execution_count), 0) from information_schema.query_statistics");
    }
}
