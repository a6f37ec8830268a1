package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.posting.Tended.NORA;
import static org.patientforum.shared.Ward.FACE_NERVES;
import static org.patientforum.shared.Ward.HERON;
import static org.patientforum.shared.Ward.MARROW;
import static org.patientforum.shared.Ward.THISTLE;

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
import org.patientforum.following.FollowingForTests;
import org.patientforum.posting.drafts.DraftMark;
import org.patientforum.reading.MovedPosts;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.ForumException;

class SplitAndMergeTest {

    private final Tended ward = ward();

    /** On which database. */
    Tended ward() {
        return new Tended();
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private long split(long discussionId, Integer... numbers) {
        return ward.at(tending -> tending.split(NORA, discussionId, PostNumbers.of(numbers), "Sleeping with it"));
    }

    private long merge(long discussionId, long into) {
        return ward.at(tending -> tending.merge(NORA, discussionId, into));
    }

    private void undo(long transferId) {
        ward.doing(tending -> tending.undo(NORA, transferId));
    }

    private long lastTransfer() {
        return ward.one("select max(id) from transfer");
    }

    @Test
    void splitPostsAreNumberedAnewAndGoOnAnsweringEachOther() {
        long old = ward.discussion(3);
        ward.reply(old, "To 3", 3);
        ward.reply(old, "To 2", 2);
        long post3 = ward.post(old, 3);
        long made = split(old, 3, 4, 5);
        assertThat(ward.posts(made)).containsExactly("1 Text 3", "2>1 To 3", "3 To 2");
        assertThat(ward.posts(old)).containsExactly("1 Text 1", "2 Text 2");
        PostPlace place = ward.database.with(em -> PostingForTests.reading(em).place(post3));
        assertThat(place).isEqualTo(new PostPlace(post3, made, 1));
    }

    @Test
    void theOldPlaceKeepsItsNumbersAndAMarkWherePostsStood() {
        long old = ward.discussion(6);
        long made = split(old, 2, 3, 5);
        assertThat(ward.posts(old)).containsExactly("1 Text 1", "4 Text 4", "6 Text 6");
        List<MovedPosts> moved = ward.database.with(em -> ReadingForTests.service(em, ward.clock)
                .page(Reader.GUEST, old, 1)
                .moved());
        assertThat(moved).containsExactly(new MovedPosts(2, 2, made), new MovedPosts(5, 1, made));
        ward.reply(old, "New", null);
        assertThat(ward.posts(old)).endsWith("7 New");
    }

    @Test
    void repliesLikesAndDiscussionsAreCountedInBothPlaces() {
        long old = ward.discussion(5);
        ward.like(HERON, ward.post(old, 2));
        ward.like(HERON, ward.post(old, 3));
        ward.like(THISTLE, ward.post(old, 3));
        ward.decide(old, 4, PostState.HIDDEN);
        long before = ward.revision(old);
        long made = split(old, 3, 4);
        assertThat(ward.counts(old)).isEqualTo("2 replies, 1 likes, 0 followers, up to 5");
        assertThat(ward.counts(made)).isEqualTo("0 replies, 2 likes, 0 followers, up to 2");
        assertThat(ward.discussionsOf(FACE_NERVES)).isEqualTo(2);
        assertThat(ward.revision(old)).isGreaterThan(before);
        assertThat(ward.one("select author_id from discussion where id = " + made))
                .isEqualTo(MARROW);
        assertThat(
                        ward.one(
                                "select count(*) from discussion d where d.id = " + made
                                        + " and d.last_post_at = (select max(posted_at) from post where discussion_id = d.id and state = 'VISIBLE')"))
                .isEqualTo(1);
    }

    @Test
    void followersGoOnHearingOfThePostsThatWent() {
        long old = ward.discussion(4);
        ward.follow(HERON, old, Delivery.DAILY);
        ward.follow(THISTLE, old, Delivery.MUTED);
        long made = split(old, 3);
        assertThat(ward.counts(old)).contains("1 followers");
        assertThat(ward.counts(made)).contains("1 followers");
        assertThat(ward.one("""
                select count(*) from follow f join follow g on g.member_id = f.member_id and g.delivery = f.delivery
                    and g.since = f.since
                where f.discussion_id = %d and g.discussion_id = %d""".formatted(old, made))).isEqualTo(2);
    }

    @Test
    void whatWasReadStaysReadInBothPlaces() {
        long old = ward.discussion(6);
        ward.read(HERON, old, 4);
        ward.read(MARROW, old, 6);
        ward.read(THISTLE, old, 2);
        long made = split(old, 3, 5, 6);
        assertThat(ward.position(HERON, made)).isEqualTo(1);
        assertThat(ward.position(MARROW, made)).isEqualTo(3);
        assertThat(ward.position(THISTLE, made)).isNull();
        assertThat(ward.position(THISTLE, old)).isEqualTo(2);
        assertThat(ward.position(HERON, old))
                .as("has read all that is left, so nothing is new there")
                .isEqualTo(6);
    }

    @Test
    void aDiscussionCannotLoseItsOpeningPostOrBeginWithAHiddenOne() {
        long old = ward.discussion(4);
        assertThatThrownBy(() -> split(old, 1, 2)).hasMessage("transfer.openingStays");
        ward.decide(old, 2, PostState.HIDDEN);
        assertThatThrownBy(() -> split(old, 2, 3)).hasMessage("transfer.firstNotShown");
        assertThatThrownBy(() -> split(old, 77)).hasMessage("postNumbers.none");
        assertThat(ward.one("select count(*) from discussion")).isEqualTo(1);
    }

    @Test
    void aSplitTakenBackLeavesEverythingAsItWas() {
        long old = ward.discussion(3);
        ward.reply(old, "To 2", 2);
        ward.follow(HERON, old, Delivery.NOW);
        List<String> before = ward.posts(old);
        String counts = ward.counts(old);
        long made = split(old, 3, 4);
        undo(lastTransfer());
        assertThat(ward.posts(old)).isEqualTo(before);
        assertThat(ward.counts(old)).isEqualTo(counts);
        assertThat(ward.posts(made)).isEmpty();
        assertThat(ward.one("select merged_into from discussion where id = " + made))
                .isEqualTo(old);
        assertThat(ward.discussionsOf(FACE_NERVES)).isEqualTo(1);
    }

    @Test
    void nothingIsTakenBackOnceSomebodyHasPostedThere() {
        long old = ward.discussion(4);
        long made = split(old, 3);
        ward.reply(made, "New", null);
        assertThatThrownBy(() -> undo(lastTransfer())).hasMessage("transfer.noUndo");
        long first = ward.one("select min(id) from transfer");
        assertThatThrownBy(() -> undo(first)).hasMessage("transfer.noUndo");
    }

    @Test
    void mergedPostsStandBehindThoseThatAreThere() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        ward.reply(from, "To 1", 1);
        ward.like(THISTLE, ward.post(from, 2));
        long post2 = ward.post(from, 2);
        merge(from, into);
        assertThat(ward.posts(into)).containsExactly("1 Text 1", "2 Text 2", "3 Text 1", "4 Text 2", "5>3 To 1");
        assertThat(ward.counts(into)).isEqualTo("4 replies, 1 likes, 0 followers, up to 5");
        assertThat(ward.discussionsOf(FACE_NERVES)).isEqualTo(1);
        PostPlace led = ward.database.with(
                em -> PostingForTests.reading(em).placeNow(from, 2).orElseThrow());
        assertThat(led).isEqualTo(new PostPlace(post2, into, 4));
    }

    @Test
    void aMergedDiscussionIsNotListedAndTakesRepliesInItsNewPlace() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        merge(from, into);
        assertThat(ward.one("select count(*) from discussion where opening_state = 'VISIBLE'"))
                .isEqualTo(1);
        ward.reply(from, "Typed before", 2);
        assertThat(ward.posts(into)).endsWith("5 Typed before");
    }

    @Test
    void aRefusedReplyThatIsPublishedAfterAMergeStandsInTheNewPlace() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        long refused = ward.database.with(em -> {
            PostingDesk desk = new PostingDesk(em, ward.clock, 1000);
            long post = desk.posting
                    .reply(THISTLE, from, "Refused by mistake", null, "t1")
                    .postId();
            desk.held.refuse(NORA, post, 1, "It names a person.");
            return post;
        });
        merge(from, into);
        ward.database.run(em -> PostingForTests.stewardship(em).giveBack(NORA, refused));
        assertThat(ward.posts(into)).endsWith("5 Refused by mistake");
        assertThat(ward.counts(from)).startsWith("0 replies");
    }

    @Test
    void followersAreUnitedAndNoneIsCountedTwice() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        ward.follow(HERON, into, Delivery.WEEKLY);
        ward.follow(HERON, from, Delivery.NOW);
        ward.follow(THISTLE, from, Delivery.DAILY);
        merge(from, into);
        assertThat(ward.counts(into)).contains("2 followers");
        assertThat(ward.one(
                        "select count(*) from follow where discussion_id = %d and delivery = 'WEEKLY'".formatted(into)))
                .as("a choice made for the new place stays")
                .isEqualTo(1);
    }

    @Test
    void afterAMergeNothingUnreadIsTakenForRead() {
        long into = ward.discussion(4);
        long from = ward.discussion(3);
        ward.read(HERON, into, 4);
        ward.read(HERON, from, 2);
        ward.read(MARROW, into, 2);
        ward.read(MARROW, from, 3);
        ward.read(THISTLE, from, 1);
        merge(from, into);
        assertThat(ward.position(HERON, into))
                .as("read all there, and two that came")
                .isEqualTo(6);
        assertThat(ward.position(MARROW, into)).as("two there are still unread").isEqualTo(2);
        assertThat(ward.position(THISTLE, into))
                .as("never was there, and read one that came")
                .isEqualTo(5);
    }

    @Test
    void whoFollowsTheNewPlaceUnreadHasItStillUnread() {
        long into = ward.discussion(4);
        long from = ward.discussion(3);
        ward.follow(THISTLE, into, Delivery.DAILY);
        ward.read(THISTLE, from, 3);
        merge(from, into);
        assertThat(ward.position(THISTLE, into)).isNull();
    }

    @Test
    void aMergeTakenBackLeavesEverythingAsItWas() {
        long into = ward.discussion(3);
        long from = ward.discussion(3);
        ward.follow(HERON, from, Delivery.NOW);
        ward.follow(THISTLE, into, Delivery.NOW);
        ward.read(HERON, from, 2);
        ward.read(THISTLE, into, 3);
        String counts = ward.counts(into) + " / " + ward.counts(from);
        long transfer = merge(from, into);
        ward.read(THISTLE, into, 6);
        undo(transfer);
        assertThat(ward.counts(into) + " / " + ward.counts(from)).isEqualTo(counts);
        assertThat(ward.posts(from)).containsExactly("1 Text 1", "2 Text 2", "3 Text 3");
        assertThat(ward.position(HERON, from)).isEqualTo(2);
        assertThat(ward.position(THISTLE, from))
                .as("read them in the other place")
                .isEqualTo(3);
        assertThat(ward.position(THISTLE, into)).isEqualTo(3);
        assertThat(ward.discussionsOf(FACE_NERVES)).isEqualTo(2);
        assertThat(ward.one("select count(*) from discussion where opening_state = 'VISIBLE' and merged_into is null"))
                .isEqualTo(2);
        assertThatThrownBy(() -> undo(transfer)).hasMessage("transfer.noUndo");
    }

    @Test
    void oldAddressesLeadOnThroughSeveralMerges() {
        long first = ward.discussion(2);
        long second = ward.discussion(2);
        long third = ward.discussion(2);
        merge(first, second);
        long later = merge(second, third);
        assertThat(ward.one("select merged_into from discussion where id = " + first))
                .isEqualTo(third);
        PostPlace led = ward.database.with(
                em -> PostingForTests.reading(em).placeNow(first, 1).orElseThrow());
        assertThat(led.number()).isEqualTo(5);
        undo(later);
        assertThat(ward.one("select merged_into from discussion where id = " + first))
                .isEqualTo(second);
        assertThatThrownBy(() -> merge(first, third)).hasMessage("transfer.gone");
        assertThatThrownBy(() -> merge(third, third)).hasMessage("transfer.itself");
    }

    @Test
    void aDraftOfAReplyGoesAlong() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        ward.database.run(em -> new PostingDesk(em, ward.clock)
                .drafts.save(THISTLE, DraftMark.fresh("discussion:" + from), "", "Half a"));
        merge(from, into);
        String kept = ward.database.with(em -> new PostingDesk(em, ward.clock)
                .drafts
                .latest(THISTLE, "discussion:" + into)
                .orElseThrow()
                .markdown());
        assertThat(kept).isEqualTo("Half a");
    }

    @Test
    void aStopInAnOldMailStopsWhatComesFromTheNewPlace() {
        long into = ward.discussion(2);
        long from = ward.discussion(2);
        ward.follow(THISTLE, from, Delivery.NOW);
        merge(from, into);
        ward.database.run(em -> FollowingForTests.service(em, ward.clock).stopMail(THISTLE, from));
        assertThat(ward.one("select count(*) from follow where delivery = 'SITE' and discussion_id = " + into))
                .isEqualTo(1);
        ward.follow(HERON, from, Delivery.NOW);
        assertThat(ward.counts(into)).contains("2 followers");
    }

    @RepeatedTest(4)
    void twoAtOnceDoNotWaitForEachOther() throws Exception {
        long one = ward.discussion(5);
        long other = ward.discussion(5);
        ward.like(THISTLE, ward.post(one, 3));
        long post = ward.post(one, 3);
        ExecutorService staff = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> doing =
                    List.of(() -> merge(one, other), () -> merge(other, one), () -> split(one, 4, 5), () -> {
                        ward.like(HERON, post);
                        return null;
                    });
            int refused = 0;
            for (Future<Object> done : staff.invokeAll(doing)) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException broken) {
                    assertThat(broken).hasCauseInstanceOf(ForumException.class);
                    refused++;
                }
            }
            assertThat(refused).as("one of the two merges at least").isPositive();
        } finally {
            staff.shutdownNow();
        }
        assertThat(ward.one("select count(*) from post")).isEqualTo(10);
        assertThat(
                        ward.one(
                                "select sum(reply_count) + count(case when opening_state = 'VISIBLE' then 1 end) from discussion"))
                .isEqualTo(10);
    }

    @Test
    @DisabledIf("onPostgres")
    void aLongDiscussionTakesNoMoreStatementsThanAShortOne() {
        statements(30); // so that ids are there for what comes
        assertThat(statements(120)).isEqualTo(statements(30));
    }

    boolean onPostgres() {
        return false; // H2 counts its statements itself
    }

    private long statements(int posts) {
        long old = ward.discussion(posts);
        long into = ward.discussion(3);
        ward.database.run(
                em -> em.createNativeQuery("set query_statistics true").executeUpdate());
        long before = executed();
        long made = ward.at(tending ->
                tending.split(NORA, old, PostNumbers.of("11-" + (posts - 5) + ", " + (posts - 2), List.of()), "Long"));
        merge(made, into);
        undo(lastTransfer());
        long done = executed() - before;
        ward.database.run(
                em -> em.createNativeQuery("set query_statistics false").executeUpdate());
        assertThat(ward.posts(made)).hasSize(posts - 14);
        return done;
    }

    private long executed() {
        return ward.one("select coalesce(sum(execution_count), 0) from information_schema.query_statistics");
    }
}
