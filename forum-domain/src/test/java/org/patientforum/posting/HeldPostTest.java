package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.authoring.DiscussionHeld;
import org.patientforum.posting.authoring.ReplacementSuggested;
import org.patientforum.posting.authoring.WordBlocked;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.posting.review.HeldPostColumn;
import org.patientforum.posting.review.HeldPostEdit;
import org.patientforum.posting.review.HeldPostHidden;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.validation.BrokenRules;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WordFilterFixture;

class HeldPostTest {

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final List<Record> firedEvents = new ArrayList<>();
    private int firstPosts;
    private int forms;

    @BeforeEach
    void openDatabase() {
        database.run(SampleData::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<PostingServicesFixture, T> action) {
        return database.with(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, clock, firstPosts);
            T result = action.apply(services);
            firedEvents.addAll(services.firedEvents);
            return result;
        });
    }

    private void run(Consumer<PostingServicesFixture> action) {
        call(services -> {
            action.accept(services);
            return null;
        });
    }

    private PostLocation start(String title, String text) {
        return call(services -> services.posting.startDiscussion(HERON, FACE_NERVES, title, text, "form " + ++forms));
    }

    private PostLocation reply(long author, PostLocation in, String text) {
        return call(services -> services.posting.reply(author, in.discussionId(), text, null, "form " + ++forms));
    }

    private void watch(String pattern, FilterAction treatment) {
        database.run(em -> WordFilterFixture.service(em, clock)
                .add(MARROW, new WatchedWordForm(pattern, treatment, "[left out]", "It promises too much.")));
    }

    private void holdGroup() {
        change("update forum_group set holds_posts = true");
    }

    private void change(String sql) {
        database.run(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private long count(String from) {
        Number count = (Number) database.with(
                em -> em.createNativeQuery("select count(*) from " + from).getSingleResult());
        return count.longValue();
    }

    private PostState state(PostLocation location) {
        return call(services -> services.posting.snapshot(location.postId())).state();
    }

    private HeldPostRow only() {
        List<HeldPostRow> waiting = call(services -> services.held.oldest(services.moderator(), null, 0, 10));
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private void approve(HeldPostRow row) {
        run(services -> services.held.approve(services.moderator(), row.postId(), row.version(), "It is published."));
    }

    private void refuse(HeldPostRow row) {
        run(services -> services.held.refuse(services.moderator(), row.postId(), row.version(), "It names a product."));
    }

    private <T extends Record> List<T> eventsOf(Class<T> kind) {
        return firedEvents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void holdsFirstPostsOfNewMember() {
        PostLocation opening = start("Twitching", "Since summer.");
        firstPosts = 2;
        assertThat(reply(MARROW, opening, "One").unpublished()).isTrue();
        assertThat(only().reason()).isEqualTo(HoldReason.NEWCOMER);
        assertThat(reply(MARROW, opening, "Two").unpublished()).isTrue();
        call(services -> services.held.oldest(services.moderator(), null, 0, 10))
                .forEach(this::approve);
        assertThat(reply(MARROW, opening, "Three").number()).isEqualTo(4);
    }

    @Test
    void neverHoldsPostsByStaff() {
        firstPosts = 2;
        holdGroup();
        watch("cure", FilterAction.HOLD);
        change("update member set role = 'MODERATOR' where id = " + HERON);
        assertThat(start("No cure", "There is no cure yet.").unpublished()).isFalse();
    }

    @Test
    void holdsAllPostsOfHoldingGroup() {
        holdGroup();
        PostLocation held = start("Twitching", "Since summer.");
        assertThat(held.unpublished()).isTrue();
        assertThat(only().reason()).isEqualTo(HoldReason.GROUP);
        assertThat(only().opening()).isTrue();
        assertThat(eventsOf(PostHeld.class))
                .containsExactly(new PostHeld(held.postId(), held.discussionId(), HERON, HoldReason.GROUP));
        assertThat(eventsOf(DiscussionStarted.class)).isEmpty();
        assertThat(count("forum_group where discussion_count = 0")).isEqualTo(1);
    }

    @Test
    void refusesBlockedWordWithExplanation() {
        watch("miracle*", FilterAction.BLOCK);
        assertThatThrownBy(() -> start("A M\u0456racle", "These miracles!"))
                .isInstanceOfSatisfying(
                        BrokenRules.class,
                        several -> assertThat(several.rules())
                                .extracting(
                                        ForumException::key, rule -> rule.arguments()[0], rule -> rule.arguments()[1])
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                "wordBlocked.title", "M\u0456racle", "It promises too much."),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "wordBlocked.text", "miracles", "It promises too much.")));
        assertThat(count("discussion")).isZero();
    }

    @Test
    void findsBlockedWordWithinMarkup() {
        watch("miracle", FilterAction.BLOCK);
        PostLocation opening = start("Twitching", "Since summer.");
        for (String text : List.of("mir**acle**", "**mir**a__cle", "> mira*cle*")) {
            assertThatThrownBy(() -> reply(MARROW, opening, text)).as(text).isInstanceOf(WordBlocked.class);
        }
    }

    @Test
    void suggestsReplacementBeforePosting() {
        watch("damn*", FilterAction.REPLACE);
        PostLocation opening = start("Twitching", "Since summer.");
        assertThatThrownBy(() -> reply(MARROW, opening, "A damn nuisance"))
                .isInstanceOfSatisfying(ReplacementSuggested.class, replaced -> {
                    assertThat(replaced.text()).isEqualTo("A [left out] nuisance");
                    assertThat(replaced.arguments()).containsExactly("damn \u2192 [left out]");
                });
        assertThat(reply(MARROW, opening, "A [left out] nuisance").unpublished())
                .isFalse();
        assertThat(reply(MARROW, opening, "da**mn**").unpublished())
                .as("what cannot be replaced waits")
                .isTrue();
    }

    @Test
    void publishesAndReportsFlaggedWord() {
        watch("cure", FilterAction.FLAG);
        PostLocation location = start("Twitching", "Is there a cure?");
        assertThat(location.unpublished()).isFalse();
        assertThat(eventsOf(PostFlagged.class))
                .containsExactly(new PostFlagged(location.postId(), location.discussionId(), HERON));
    }

    @Test
    void heldReplyHasNoPlaceAndNotifiesNobody() {
        PostLocation opening = start("Twitching", "Since summer.");
        watch("cure", FilterAction.HOLD);
        PostLocation held = reply(MARROW, opening, "A cure!");
        PostLocation next = reply(THISTLE, opening, "Mine too.");
        assertThat(held.unpublished()).isTrue();
        assertThat(next.number()).isEqualTo(2);
        assertThat(eventsOf(ReplyPosted.class)).extracting(ReplyPosted::postId).containsExactly(next.postId());
        assertThat(count("discussion where reply_count = 1 and last_number = 2"))
                .isEqualTo(1);
    }

    @Test
    void resubmittedFormIsHeldOnce() {
        holdGroup();
        PostLocation first =
                call(services -> services.posting.startDiscussion(HERON, FACE_NERVES, "Twitching", "Why?", "once"));
        PostLocation again =
                call(services -> services.posting.startDiscussion(HERON, FACE_NERVES, "Twitching", "Why?", "once"));
        assertThat(again).isEqualTo(first);
        assertThat(count("held_post")).isEqualTo(1);
    }

    @Test
    void approvedReplyFollowsEverythingRead() {
        PostLocation opening = start("Twitching", "Since summer.");
        watch("cure", FilterAction.HOLD);
        PostLocation held = reply(MARROW, opening, "A cure!");
        reply(THISTLE, opening, "Mine too.");
        clock.pass(Duration.ofHours(20));
        HeldPostRow row = only();
        approve(row);
        assertThat(call(services -> services.posting.location(held.postId())).number())
                .isEqualTo(3);
        assertThat(state(held)).isEqualTo(PostState.VISIBLE);
        assertThat(count("post where number = 3 and posted_at = timestamp with time zone '2026-03-06 10:40:00Z'"))
                .isEqualTo(1);
        assertThat(count(
                        "discussion where last_post_at = timestamp with time zone '2026-03-06 10:40:00Z' and last_author_id = "
                                + MARROW))
                .isEqualTo(1);
        assertThat(eventsOf(ReplyPosted.class))
                .contains(new ReplyPosted(opening.discussionId(), held.postId(), MARROW));
        assertThat(count("held_post")).isZero();
    }

    @Test
    void approvedDiscussionStartsAtApproval() {
        holdGroup();
        PostLocation held = start("Twitching", "Since summer.");
        clock.pass(Duration.ofHours(20));
        approve(only());
        assertThat(eventsOf(DiscussionStarted.class))
                .containsExactly(new DiscussionStarted(held.discussionId(), held.postId(), HERON));
        assertThat(count("forum_group where discussion_count = 1")).isEqualTo(1);
        assertThat(count("discussion where opening_state = 'VISIBLE' and last_number = 1 and reply_count = 0"
                        + " and started_at = timestamp with time zone '2026-03-06 10:40:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void publishesHeldReplyInClosedDiscussion() {
        PostLocation opening = start("Twitching", "Since summer.");
        holdGroup();
        reply(MARROW, opening, "Mine too.");
        run(services -> services.discussions.setClosed(THISTLE, opening.discussionId(), true));
        approve(only());
        assertThat(count("discussion where reply_count = 1")).isEqualTo(1);
        assertThatThrownBy(() -> reply(MARROW, opening, "And more.")).isInstanceOf(DiscussionClosed.class);
    }

    @Test
    void refusedPostIsVisibleOnlyToAuthorWithMessage() {
        PostLocation opening = start("Twitching", "Since summer.");
        holdGroup();
        PostLocation held = reply(MARROW, opening, "Mine too.");
        refuse(only());
        assertThat(state(held)).isEqualTo(PostState.HIDDEN);
        assertThat(count("held_post where state = 'REFUSED' and words_to_author = 'It names a product.'"))
                .isEqualTo(1);
        assertThat(eventsOf(HeldPostResolved.class))
                .containsExactly(new HeldPostResolved(
                        held.postId(),
                        MARROW,
                        GroupServiceFixture.MODERATOR,
                        HeldPostResolved.Outcome.REFUSED,
                        "It names a product."));
        assertThat(count("discussion where reply_count = 0 and last_number = 1"))
                .isEqualTo(1);
    }

    @Test
    void publishesRefusedPostAfterAppeal() {
        PostLocation opening = start("Twitching", "Since summer.");
        holdGroup();
        PostLocation held = reply(MARROW, opening, "Mine too.");
        refuse(only());
        run(services -> services.moderation.decideState(services.moderator(), held.postId(), PostState.VISIBLE));
        assertThat(call(services -> services.posting.location(held.postId())).number())
                .isEqualTo(2);
        assertThat(eventsOf(ReplyPosted.class)).hasSize(1);
        assertThat(count("held_post")).isZero();
    }

    @Test
    void publishesStaffWordingAndKeepsAuthorsText() {
        holdGroup();
        PostLocation held = start("My doctor Hilda Barnes", "Call her on 01632 960100.");
        HeldPostRow row = only();
        run(services -> services.held.editAndApprove(
                services.moderator(),
                row.postId(),
                row.version(),
                new HeldPostEdit("My doctor", "Call her.", "We left a name out.")));
        PostSnapshot now = call(services -> services.posting.snapshot(held.postId()));
        assertThat(now.title()).isEqualTo("My doctor");
        assertThat(now.markdown()).isEqualTo("Call her.");
        assertThat(now.location().number()).isEqualTo(1);
        assertThat(count("revision where markdown = 'Call her on 01632 960100.'"))
                .isEqualTo(1);
        assertThat(count("post where edited_at is not null")).isEqualTo(1);
    }

    @Test
    void refusesApprovalOfUnreadText() {
        holdGroup();
        PostLocation held = start("Twitching", "Since summer.");
        HeldPostRow seen = only();
        call(services -> services.edit(HERON, held.postId(), "Buy my pills."));
        assertThatThrownBy(() -> approve(seen))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("heldTextChanged");
        assertThat(call(services -> services.held.open(services.moderator(), held.postId()))
                        .orElseThrow()
                        .markdown())
                .isEqualTo("Buy my pills.");
        approve(only());
        assertThat(state(held)).isEqualTo(PostState.VISIBLE);
        assertThat(count("revision")).as("nobody has read the former text").isZero();
    }

    @Test
    void authorWithdrawsHeldPost() {
        PostLocation opening = start("Twitching", "Since summer.");
        holdGroup();
        PostLocation held = reply(MARROW, opening, "Mine too.");
        HeldPostRow seen = only();
        call(services -> services.posting.withdraw(MARROW, held.postId()));
        assertThat(state(held)).isEqualTo(PostState.WITHDRAWN);
        assertThat(eventsOf(HeldPostResolved.class))
                .extracting(HeldPostResolved::outcome)
                .containsExactly(HeldPostResolved.Outcome.TAKEN_BACK);
        assertThatThrownBy(() -> approve(seen)).isInstanceOf(HeldPostAlreadyDecided.class);
        assertThatThrownBy(() -> preview(seen)).isInstanceOf(HeldPostAlreadyDecided.class);
        assertThat(count("discussion where reply_count = 0 and last_number = 1"))
                .isEqualTo(1);
    }

    private void preview(HeldPostRow row) {
        run(services -> services.held.requireWaiting(services.moderator(), row.postId(), row.version()));
    }

    @Test
    void previewDetectsChangedText() {
        holdGroup();
        PostLocation opening = start("Twitching", "Since summer.");
        HeldPostRow seen = only();
        preview(seen);
        call(services -> services.edit(HERON, opening.postId(), "Since spring."));
        assertThatThrownBy(() -> preview(seen))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessage("heldTextChanged");
        preview(only());
    }

    @Test
    void holdsEditWithWatchedWordAndKeepsFormerText() {
        PostLocation opening = start("Twitching", "Since summer.");
        watch("cure", FilterAction.HOLD);
        watch("spam", FilterAction.BLOCK);
        clock.pass(Duration.ofHours(1));
        assertThatThrownBy(() -> call(services -> services.edit(HERON, opening.postId(), "spam")))
                .isInstanceOf(WordBlocked.class);
        call(services -> services.edit(HERON, opening.postId(), "I found a cure."));
        assertThat(state(opening)).isEqualTo(PostState.VISIBLE);
        assertThat(call(services -> services.posting.snapshot(opening.postId())).markdown())
                .isEqualTo("Since summer.");
        assertThat(call(services -> services.posting.ownPost(HERON, opening.postId()))
                        .markdown())
                .isEqualTo("I found a cure.");
        assertThat(only().change()).isTrue();
        approve(only());
        assertThat(call(services -> services.posting.snapshot(opening.postId())).markdown())
                .isEqualTo("I found a cure.");
        assertThat(count("revision where markdown = 'Since summer.'")).isEqualTo(1);
        assertThat(eventsOf(DiscussionStarted.class)).hasSize(1);
        assertThat(eventsOf(PostEdited.class)).hasSize(1);
    }

    /** The source was withdrawn while the edit was held. */
    @Test
    void approvedEditOmitsRemovedQuotes() {
        PostLocation opening = start("Twitching", "Since summer.");
        PostLocation source = reply(HERON, opening, "I have HIV.");
        PostLocation post = reply(MARROW, opening, "Mine too.");
        watch("cure", FilterAction.HOLD);
        run(services -> services.edit(MARROW, post.postId(), "> Post 2:\n> I have HIV.\n\nThere is a cure."));
        run(services -> services.posting.withdraw(HERON, source.postId()));
        approve(only());
        assertThat(call(services -> services.posting.snapshot(post.postId())).markdown())
                .isEqualTo("> This quote was removed.\n\nThere is a cure.");
    }

    @Test
    void refusedEditLeavesPostUnchanged() {
        PostLocation opening = start("Twitching", "Since summer.");
        watch("cure", FilterAction.HOLD);
        call(services -> services.edit(HERON, opening.postId(), "I found a cure."));
        refuse(only());
        assertThat(state(opening)).isEqualTo(PostState.VISIBLE);
        call(services -> services.edit(HERON, opening.postId(), "I found relief."));
        assertThat(call(services -> services.posting.snapshot(opening.postId())).markdown())
                .isEqualTo("I found relief.");
        assertThat(count("held_post")).isZero();
    }

    /** For a post in each state, the pages offer exactly the decisions that the service accepts. */
    @ParameterizedTest
    @EnumSource(
            value = PostState.class,
            names = {"HELD", "VISIBLE", "HIDDEN"})
    void publishesOnlyVisiblePostsAndRefusesAny(PostState state) {
        watch("cure", FilterAction.HOLD);
        PostLocation opening = start("Twitching", "Since summer.");
        HeldPostEdit wording = new HeldPostEdit("Twitching", "I found relief.", "We took a word out.");
        List<Consumer<HeldPostRow>> actions = List.of(
                this::approve,
                row -> run(services ->
                        services.held.editAndApprove(services.moderator(), row.postId(), row.version(), wording)),
                this::refuse);
        for (int actionName = 0; actionName < actions.size(); actionName++) {
            boolean publishes = actionName < 2;
            PostLocation post =
                    reply(HERON, opening, state == PostState.HELD ? "A cure " + actionName : "No words " + actionName);
            if (state != PostState.HELD) {
                call(services -> services.edit(HERON, post.postId(), "There is a cure. " + post.postId()));
                change("update post set state = '" + state + "' where id = " + post.postId());
            }
            HeldPostRow row = only();
            assertThat(row.state()).isEqualTo(state);
            Consumer<HeldPostRow> chosenAction = actions.get(actionName);
            if (publishes && !row.state().publishable()) {
                assertThatThrownBy(() -> chosenAction.accept(row)).isInstanceOf(HeldPostHidden.class);
                assertThat(only()).isEqualTo(row);
                refuse(row);
            } else {
                chosenAction.accept(row);
            }
            assertThat(state(post))
                    .isEqualTo(
                            state == PostState.HIDDEN || !publishes && state == PostState.HELD
                                    ? PostState.HIDDEN
                                    : PostState.VISIBLE);
        }
    }

    @Test
    void refusesDecisionOnOwnPost() {
        holdGroup();
        start("Twitching", "Since summer.");
        HeldPostRow row = only();
        change("update member set role = 'MODERATOR' where id = " + HERON);
        assertThatThrownBy(() -> run(services -> services.held.approve(HERON, row.postId(), row.version(), "Mine.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        run(services -> services.held.refuse(services.moderator(), row.postId(), row.version(), " ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void hidesHeldPostFromOtherMembers() {
        PostLocation opening = start("Twitching", "Since summer.");
        holdGroup();
        PostLocation reply = reply(MARROW, opening, "Mine too.");
        PostLocation discussion = start("Nights", "They are worst.");
        assertThatThrownBy(() -> call(services -> services.engagement.lockForLiking(reply.postId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(services -> services.engagement.lockPostForReporting(reply.postId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reply(MARROW, discussion, "Hello?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> run(services -> services.engagement.lockForFollowing(MARROW, discussion.discussionId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reply(HERON, discussion, "Hello?")).isInstanceOf(DiscussionHeld.class);
    }

    @Test
    void exactlyOneConcurrentApprovalSucceeds() throws Exception {
        holdGroup();
        start("Twitching", "Since summer.");
        HeldPostRow row = only();
        Callable<String> approving = () -> {
            try {
                approve(row);
                return "approved";
            } catch (ForumException refused) {
                return refused.key();
            }
        };
        ExecutorService staff = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : staff.invokeAll(List.of(approving, approving))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("approved", "heldDecidedMeanwhile");
        } finally {
            staff.shutdown();
        }
        assertThat(count("forum_group where discussion_count = 1")).isEqualTo(1);
        assertThat(count("discussion where last_number = 1")).isEqualTo(1);
    }

    @Test
    void listsOldestFirstAndCountsAll() {
        holdGroup();
        for (int i = 0; i < 3; i++) {
            start("Discussion " + i, "Text");
            clock.pass(Duration.ofMinutes(1));
        }
        List<HeldPostRow> two = call(services -> services.held.oldest(services.moderator(), HoldReason.GROUP, 0, 2));
        assertThat(two).extracting(HeldPostRow::title).containsExactly("Discussion 0", "Discussion 1");
        long waiting = call(services -> services.held.count(services.moderator(), null));
        assertThat(waiting).isEqualTo(3);
    }

    static Stream<Arguments> orders() {
        return Stream.of(HeldPostColumn.values())
                .flatMap(column -> Stream.of(null, HoldReason.GROUP, HoldReason.WATCHED_WORD)
                        .map(reason -> Arguments.of(column, reason)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByEachColumnInBothDirections(HeldPostColumn column, HoldReason reason) {
        watch("cure", FilterAction.HOLD);
        holdGroup();
        for (int i = 0; i < 4; i++) {
            start("Discussion " + i, i % 2 == 0 ? "A cure" : "Text");
            clock.pass(Duration.ofMinutes(1));
        }
        Function<HeldPostRow, Comparable<?>> value = switch (column) {
            case HELD_SINCE -> HeldPostRow::heldSince;
            case REASON -> row -> row.reason().name();
        };
        List<HeldPostRow> ascending = sorted(reason, Sorting.ascending(column));
        assertThat(ascending).hasSize(reason == null ? 4 : 2).isSortedAccordingTo(comparing(value));
        assertThat(sorted(reason, Sorting.descending(column))).containsExactlyElementsOf(ascending.reversed());
    }

    private List<HeldPostRow> sorted(HoldReason reason, Sorting<HeldPostColumn> sorting) {
        return call(services -> services.held.sorted(services.moderator(), reason, sorting, 0, 10));
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
    }
}
