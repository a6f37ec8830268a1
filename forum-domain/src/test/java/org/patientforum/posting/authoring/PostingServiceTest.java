package org.patientforum.posting.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.DiscussionClosed;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.validation.BrokenRules;
import org.patientforum.shared.validation.InvalidInput;

class PostingServiceTest {

    private int forms;

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void openDatabase() {
        database.run(SampleData::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<PostingServicesFixture, T> action) {
        return database.with(em -> action.apply(new PostingServicesFixture(em, clock)));
    }

    private PostLocation startSample() {
        return call(services ->
                services.posting.startDiscussion(HERON, FACE_NERVES, "My cheek twitches", "Since summer.", "s1"));
    }

    private PostLocation replied(long discussion, String text, String submission) {
        return call(services -> services.posting.reply(MARROW, discussion, text, null, submission));
    }

    @Test
    void numbersPostsFromOne() {
        PostLocation opening = startSample();
        PostLocation first = replied(opening.discussionId(), "Mine too.", "s2");
        PostLocation second = replied(opening.discussionId(), "For years.", "s3");
        assertThat(List.of(opening.number(), first.number(), second.number())).containsExactly(1, 2, 3);
    }

    @Test
    void resubmittedFormCreatesOnePost() {
        PostLocation opening = startSample();
        PostLocation first = replied(opening.discussionId(), "Mine too.", "s2");
        PostLocation again = replied(opening.discussionId(), "Mine too.", "s2");
        assertThat(again).isEqualTo(first);
        assertThat(count("post")).isEqualTo(2);
        assertThat(startSample()).isEqualTo(opening);
        assertThat(count("discussion")).isEqualTo(1);
        assertThat(count("forum_group where discussion_count = 1")).isEqualTo(1);
    }

    @Test
    void concurrentSubmissionsCreateOnePost() throws Exception {
        long discussion = startSample().discussionId();
        ExecutorService fingers = Executors.newFixedThreadPool(8);
        try {
            Callable<PostLocation> click = () -> replied(discussion, "Impatient.", "same");
            List<Future<PostLocation>> clicks = fingers.invokeAll(java.util.Collections.nCopies(8, click));
            PostLocation location = clicks.getFirst().get();
            for (Future<PostLocation> duplicate : clicks) {
                assertThat(duplicate.get()).isEqualTo(location);
            }
        } finally {
            fingers.shutdown();
        }
        assertThat(count("post")).isEqualTo(2);
    }

    /** The member pressed Post, stopped the page, added a sentence and pressed Post again. */
    @Test
    void refusesResubmissionWithAnotherText() {
        long discussion = startSample().discussionId();
        PostLocation first = replied(discussion, "Mine too.", "s2");
        assertThatThrownBy(() -> replied(discussion, "Mine too. Since May.", "s2"))
                .isInstanceOfSatisfying(
                        FormAlreadySent.class, sent -> assertThat(sent.postId()).isEqualTo(first.postId()));
        assertThat(replied(discussion, " Mine too.\r\n", "s2")).isEqualTo(first);
        assertThatThrownBy(() -> call(services ->
                        services.posting.startDiscussion(HERON, FACE_NERVES, "My eye twitches", "Since summer.", "s1")))
                .isInstanceOf(FormAlreadySent.class);
        assertThat(count("post")).isEqualTo(2);
    }

    @Test
    void recognisesResubmissionAfterEdit() {
        PostLocation location = startSample();
        call(services -> services.edit(HERON, location.postId(), "Since winter."));
        assertThat(startSample()).isEqualTo(location);
    }

    @Test
    void detectsDuplicateForTenMinutes() {
        long discussion = startSample().discussionId();
        PostLocation first = replied(discussion, "Mine too.", "s2");
        assertThatThrownBy(() -> postAndWithdraw(MARROW, discussion, "Mine too. "))
                .isInstanceOf(DuplicatePost.class);
        postAndWithdraw(MARROW, discussion, "Mine, too.");
        postAndWithdraw(HERON, discussion, "Mine too.");
        call(services -> services.posting.withdraw(MARROW, first.postId()));
        postAndWithdraw(MARROW, discussion, "Mine too.");
        replied(discussion, "Mine too.", "s3");
        clock.pass(Duration.ofMinutes(11));
        postAndWithdraw(MARROW, discussion, "Mine too.");
    }

    /** The member went back to the page, where the browser had kept the text, and wrote on. */
    @Test
    void detectsContinuationOfRecentPost() {
        long discussion = startSample().discussionId();
        long first = replied(discussion, "Mine twitches too.", "s2").postId();
        assertThatThrownBy(() -> postAndWithdraw(MARROW, discussion, "Mine twitches too. Since May."))
                .isInstanceOfSatisfying(
                        PartialDuplicatePost.class,
                        part -> assertThat(part.postId()).isEqualTo(first));
        assertThatThrownBy(() -> postAndWithdraw(MARROW, discussion, "Mine twitches"))
                .isInstanceOf(PartialDuplicatePost.class);
        postAndWithdraw(MARROW, discussion, "Mine is well now. Mine twitches too.");
        postAndWithdraw(MARROW, discussion, "Mine");
        postAndWithdraw(HERON, discussion, "Mine twitches too. Since May.");
        clock.pass(Duration.ofMinutes(11));
        postAndWithdraw(MARROW, discussion, "Mine twitches too. Since May.");
    }

    /** Posts with a new form, as a page does, and withdraws the post. */
    private void postAndWithdraw(long memberId, long discussion, String text) {
        String form = "form" + forms++;
        call(services -> services.posting.withdraw(
                memberId,
                services.posting
                        .replyIfNew(memberId, discussion, text, null, form)
                        .postId()));
    }

    @Test
    void detectsDuplicateDiscussion() {
        startSample();
        for (String title : List.of("My cheek twitches", " My  cheek twitches")) {
            assertThatThrownBy(() -> call(services -> {
                        return services.posting.startIfNew(HERON, FACE_NERVES, title, "Since summer.", "s9");
                    }))
                    .isInstanceOf(DuplicatePost.class);
        }
    }

    /** Starting a discussion reports all violations at once; the duplicate check must not report only some of them. */
    @Test
    void validatesBeforeDuplicateCheck() {
        assertThatThrownBy(() -> call(services -> services.posting.startIfNew(HERON, FACE_NERVES, " ", "", "s8")))
                .isInstanceOf(BrokenRules.class);
        long discussion = startSample().discussionId();
        assertThatThrownBy(() -> call(services -> services.posting.replyIfNew(MARROW, discussion, "", null, "s9")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void resubmissionIsNoDuplicate() {
        long discussion = startSample().discussionId();
        PostLocation first = call(services -> services.posting.replyIfNew(MARROW, discussion, "Mine too.", null, "s2"));
        PostLocation second =
                call(services -> services.posting.replyIfNew(MARROW, discussion, "Mine too.", null, "s2"));
        assertThat(second).isEqualTo(first);
        assertThatThrownBy(
                        () -> call(services -> services.posting.replyIfNew(MARROW, discussion, "Or not.", null, "s2")))
                .isInstanceOf(FormAlreadySent.class);
    }

    @Test
    void refusesEditOfUnseenText() {
        PostLocation location = startSample();
        String seen = call(services -> services.posting.ownPost(HERON, location.postId()))
                .fingerprint();
        call(services -> services.posting.edit(HERON, location.postId(), "Since spring.", seen));
        assertThatThrownBy(
                        () -> call(services -> services.posting.edit(HERON, location.postId(), "Since winter.", seen)))
                .isInstanceOf(EditConflict.class);
        assertThat(count("post where markdown = 'Since spring.'")).isEqualTo(1);
        call(services -> services.posting.edit(HERON, location.postId(), "Since spring.", seen));
    }

    @Test
    void firesOneEventForEachPost() {
        long discussion = startSample().discussionId();
        List<Record> firedEvents = call(services -> {
            services.posting.reply(MARROW, discussion, "Mine too.", null, "s2");
            services.posting.reply(MARROW, discussion, "Mine too.", null, "s2");
            return services.firedEvents;
        });
        assertThat(firedEvents).hasSize(1).first().isInstanceOf(ReplyPosted.class);
    }

    @Test
    void doesNotMarkEditWithinFiveMinutes() {
        PostLocation location = startSample();
        clock.pass(Duration.ofMinutes(4));
        call(services -> services.edit(HERON, location.postId(), "Since last summer."));
        assertThat(count("revision")).isZero();
        assertThat(count("post where edited_at is not null")).isZero();
    }

    @Test
    void marksLaterEditAndKeepsFormerText() {
        PostLocation location = startSample();
        clock.pass(Duration.ofMinutes(6));
        call(services -> services.edit(HERON, location.postId(), "Since last summer."));
        assertThat(count("revision where markdown = 'Since summer.'")).isEqualTo(1);
        assertThat(count("post where edited_at is not null")).isEqualTo(1);
    }

    @Test
    void ignoresEditWithoutChange() {
        PostLocation location = startSample();
        clock.pass(Duration.ofMinutes(6));
        call(services -> services.edit(HERON, location.postId(), "Since summer."));
        assertThat(count("revision")).isZero();
    }

    @Test
    void allowsOnlyAuthorToEditAndWithdraw() {
        PostLocation location = startSample();
        assertThatThrownBy(() -> call(services -> services.edit(MARROW, location.postId(), "Mine now")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> call(services -> services.posting.withdraw(MARROW, location.postId())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void withdrawnReplyIsUncountedAndImmutable() {
        long discussion = startSample().discussionId();
        PostLocation reply = replied(discussion, "Mine too.", "s2");
        call(services -> services.posting.withdraw(MARROW, reply.postId()));
        assertThat(count("discussion where reply_count = 0 and last_number = 2"))
                .isEqualTo(1);
        assertThatThrownBy(() -> call(services -> services.edit(MARROW, reply.postId(), "Back again")))
                .isInstanceOf(PostNotEditable.class);
    }

    @Test
    void moderatorHidesAndRestores() {
        long discussion = startSample().discussionId();
        PostLocation reply = replied(discussion, "Buy my cream.", "s2");
        decide(reply, PostState.HIDDEN);
        assertThat(count("discussion where reply_count = 0")).isEqualTo(1);
        decide(reply, PostState.VISIBLE);
        assertThat(count("discussion where reply_count = 1")).isEqualTo(1);
        decide(reply, PostState.DELETED);
        assertThatThrownBy(() -> decide(reply, PostState.VISIBLE)).isInstanceOf(PostNotEditable.class);
    }

    /** Posts that the member must not know of are reported as nonexistent. */
    @Test
    void quotesOnlyVisiblePostsOfDiscussion() {
        long discussion = startSample().discussionId();
        PostLocation reply = replied(discussion, "Mine too.", "s2");
        assertThat(quote(discussion, reply.postId())).isEqualTo("Mine too.");
        assertThat(quote(discussion + 1, reply.postId())).isNull();
        assertThat(quote(discussion, 4711)).isNull();
        for (PostState state : PostState.values()) {
            if (state != PostState.VISIBLE) {
                database.run(em -> em.createNativeQuery("update post set state = ?1 where id = ?2")
                        .setParameter(1, state.name())
                        .setParameter(2, reply.postId())
                        .executeUpdate());
                assertThat(quote(discussion, reply.postId())).as(state.name()).isNull();
            }
        }
    }

    private String quote(long discussion, long post) {
        return call(services -> services.posting.quotable(discussion, post))
                .map(PostSnapshot::markdown)
                .orElse(null);
    }

    private void decide(PostLocation location, PostState state) {
        call(services -> {
            services.moderation.decideState(services.moderator(), location.postId(), state);
            return null;
        });
    }

    @Test
    void refusesReplyInClosedDiscussion() {
        long discussion = startSample().discussionId();
        call(services -> {
            services.discussions.setClosed(MARROW, discussion, true);
            return null;
        });
        assertThatThrownBy(() -> replied(discussion, "Still here?", "s2")).isInstanceOf(DiscussionClosed.class);
    }

    @Test
    void refusesEmptyAndOverlongTexts() {
        long discussion = startSample().discussionId();
        assertThatThrownBy(() -> replied(discussion, " \u0000\n ", "s2"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("textMissing");
        assertThatThrownBy(() -> replied(discussion, "x".repeat(20_001), "s3"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("textTooLong");
        assertThatThrownBy(() -> call(
                        services -> services.posting.startDiscussion(HERON, FACE_NERVES, "\u202e\u200b", "Text", "s4")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("titleMissing");
    }

    @Test
    void reportsAllViolationsAtOnce() {
        assertThatThrownBy(() -> call(services -> services.posting.startDiscussion(HERON, FACE_NERVES, " ", "", "s2")))
                .isInstanceOfSatisfying(
                        BrokenRules.class,
                        both -> assertThat(both.rules())
                                .extracting(Throwable::getMessage)
                                .containsExactly("titleMissing", "textMissing"));
        assertThatThrownBy(() -> call(services -> services.posting.startDiscussion(
                        HERON, FACE_NERVES, "x".repeat(161), "x".repeat(20_001), "s3")))
                .isInstanceOfSatisfying(
                        BrokenRules.class,
                        both -> assertThat(both.rules())
                                .extracting(Throwable::getMessage)
                                .containsExactly("titleTooLong", "textTooLong"));
    }

    @Test
    void removesInvalidUnicodeAndControlCharacters() {
        long discussion = startSample().discussionId();
        replied(discussion, "Half \ud83d pair\u0000 and \u0007bell", "s2");
        assertThat(count("post where markdown = 'Half ? pair and bell'")).isEqualTo(1);
    }

    @Test
    void ignoresReferenceToUnknownPost() {
        assertThatThrownBy(() -> replied(4711, "Hello?", "s2")).isInstanceOf(NotFound.class);
    }

    private long count(String fromWhere) {
        return database.with(em -> ((Number) em.createNativeQuery("select count(*) from " + fromWhere)
                        .getSingleResult())
                .longValue());
    }

    private String preview(long memberId, String text) {
        return call(services -> services.posting.preview(memberId, text));
    }

    @Test
    void refusesPreviewToReadOnlyMember() {
        assertThat(preview(HERON, "**so**")).contains("<strong>so</strong>");
        database.run(em -> em.createNativeQuery("update member set state = 'UNCONFIRMED' where id = ?1")
                .setParameter(1, HERON)
                .executeUpdate());
        assertThatThrownBy(() -> preview(HERON, "**so**")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void limitsPreviewsPerMember() {
        for (int i = 0; i < RateLimit.PREVIEW.limit(); i++) {
            preview(HERON, "so");
        }
        assertThatThrownBy(() -> preview(HERON, "so")).isInstanceOf(RateLimitExceeded.class);
        assertThat(preview(MARROW, "so")).contains("so");
        clock.pass(RateLimit.PREVIEW.window());
        assertThat(preview(HERON, "so")).contains("so");
    }
}
