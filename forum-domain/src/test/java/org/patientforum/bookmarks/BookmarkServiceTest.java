package org.patientforum.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.excerpts.PostExcerpt;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Bookmarks are private, follow their post to other discussions, and show only what their member is currently allowed to see. */
class BookmarkServiceTest {

    private final StaffDiscussionsFixture fixture = new StaffDiscussionsFixture();
    private long discussion;
    private long post;

    @BeforeEach
    void startDiscussion() {
        discussion = fixture.discussion(3);
        post = fixture.post(discussion, 2);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private <T> T in(Function<BookmarkService, T> action) {
        return fixture.database.with(em -> action.apply(BookmarkServiceFixture.service(em, fixture.clock)));
    }

    private void run(Consumer<BookmarkService> action) {
        in(service -> {
            action.accept(service);
            return null;
        });
    }

    private ForumException exceptionOf(Consumer<BookmarkService> action) {
        try {
            run(action);
            return null;
        } catch (ForumException broken) {
            return broken;
        }
    }

    private PostLocation bookmark(long member, long postId) {
        return in(service -> service.bookmark(member, postId));
    }

    private List<BookmarkRow> bookmarks(long member) {
        return in(service -> service.page(member, 1)).rows();
    }

    private PostExcerpt only(long member) {
        return bookmarks(member).getFirst().post();
    }

    private void state(PostState state, long postId) {
        fixture.database.run(em -> em.createNativeQuery("update post set state = ?1 where id = ?2")
                .setParameter(1, state.name())
                .setParameter(2, postId)
                .executeUpdate());
    }

    @Test
    void aBookmarkIsKeptOnceAndRemoved() {
        assertThat(bookmark(HERON, post)).isEqualTo(new PostLocation(post, discussion, 2));
        bookmark(HERON, post);
        assertThat(bookmarks(HERON)).hasSize(1);
        assertThat(only(HERON).text()).isEqualTo("Text 2");
        assertThat(only(HERON).readable()).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(in(service -> service.remove(HERON, post)).number()).isEqualTo(2);
        }
        assertThat(bookmarks(HERON)).isEmpty();
    }

    @Test
    void otherMembersCannotReadChangeOrRemoveIt() {
        bookmark(HERON, post);
        run(service -> service.changeNote(HERON, post, "For Tuesday", 1));
        assertThat(bookmarks(THISTLE)).isEmpty();
        assertThat(exceptionOf(service -> service.details(THISTLE, post))).isInstanceOf(NotFound.class);
        assertThat(exceptionOf(service -> service.changeNote(THISTLE, post, "Mine", 2)))
                .isInstanceOf(NotFound.class);
        run(service -> service.remove(THISTLE, post));
        assertThat(bookmarks(HERON)).extracting(BookmarkRow::note).containsExactly("For Tuesday");
    }

    /** Not even staff's own bookmarks show them more than other members see. */
    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "WITHDRAWN", "DELETED"})
    void showsNothingOfARemovedPost(PostState removed) {
        bookmark(HERON, post);
        bookmark(NORA, post);
        state(removed, post);
        for (long member : new long[] {HERON, NORA}) {
            PostExcerpt shown = only(member);
            assertThat(shown.readable()).isFalse();
            assertThat(shown.text()).isEmpty();
            assertThat(shown.author()).isEmpty();
            assertThat(shown.state()).isEqualTo(removed);
        }
        state(PostState.VISIBLE, post);
        assertThat(only(HERON).text()).isEqualTo("Text 2");
    }

    @Test
    void theAuthorStillReadsTheirHiddenPost() {
        bookmark(MARROW, post);
        state(PostState.HIDDEN, post);
        assertThat(only(MARROW).text()).isEqualTo("Text 2");
    }

    @Test
    void showsTheTextAsItIsNowAndNoTitleWithoutItsOpeningPost() {
        bookmark(THISTLE, post);
        fixture.database.run(em -> {
            em.createNativeQuery("update post set markdown = 'My **number** is ...' where id = " + post)
                    .executeUpdate();
            em.createNativeQuery("update discussion set opening_state = 'HIDDEN'")
                    .executeUpdate();
        });
        assertThat(only(THISTLE).text()).isEqualTo("My number is ...");
        assertThat(only(THISTLE).title()).isEmpty();
    }

    @Test
    void rejectsPostsThatTheMemberCannotRead() {
        assertThat(exceptionOf(service -> service.bookmark(HERON, 4711))).isInstanceOf(NotFound.class);
        state(PostState.WITHDRAWN, post);
        assertThat(exceptionOf(service -> service.bookmark(HERON, post))).isInstanceOf(NotFound.class);
        state(PostState.HELD, post);
        fixture.database.run(em -> em.createNativeQuery("update post set number = -id where id = " + post)
                .executeUpdate());
        for (long member : new long[] {HERON, MARROW, NORA}) {
            assertThat(exceptionOf(service -> service.bookmark(member, post))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void staysWithAPostThatIsSplitOffAndMerged() {
        bookmark(HERON, post);
        long made =
                fixture.call(staff -> staff.transfers.split(NORA, discussion, PostNumbers.of(2), "Sleeping with it"));
        assertThat(only(HERON).location()).isEqualTo(new PostLocation(post, made, 1));
        assertThat(only(HERON).title()).isEqualTo("Sleeping with it");
        fixture.call(staff -> staff.transfers.merge(NORA, made, discussion));
        assertThat(only(HERON).location().discussionId()).isEqualTo(discussion);
    }

    @Test
    void noteIsChangedOnlyFromItsLatestVersion() {
        bookmark(HERON, post);
        run(service -> service.changeNote(HERON, post, "  For Tuesday ", 1));
        assertThat(bookmarks(HERON).getFirst().note()).isEqualTo("For Tuesday");
        run(service -> service.changeNote(HERON, post, "For Tuesday", 1)); // the same text is accepted
        assertThat(exceptionOf(service -> service.changeNote(HERON, post, "For Friday", 1)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(exceptionOf(service -> service.changeNote(HERON, post, "x".repeat(501), 2)))
                .isInstanceOf(InvalidInput.class);
        run(service -> service.changeNote(HERON, post, null, 2));
        assertThat(bookmarks(HERON).getFirst().note()).isEmpty();
    }

    @Test
    void listsTwentyToAPageLatestFirst() {
        long many = fixture.discussion(22);
        for (int number = 1; number <= 22; number++) {
            bookmark(HERON, fixture.post(many, number));
            fixture.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(bookmarks(HERON))
                .hasSize(20)
                .first()
                .extracting(row -> row.post().location().number())
                .isEqualTo(22);
        BookmarkPage second = in(service -> service.page(HERON, 2));
        assertThat(second.pages()).isEqualTo(2);
        assertThat(second.rows())
                .extracting(row -> row.post().location().number())
                .containsExactly(2, 1);
        assertThat(exceptionOf(service -> service.page(HERON, 3))).isInstanceOf(NotFound.class);
        assertThat(exceptionOf(service -> service.page(HERON, 0))).isInstanceOf(NotFound.class);
    }

    @Test
    void limitsBookmarksToAThousand() {
        fixture.database.run(em -> {
            em.createNativeQuery("""
                            insert into post (id, discussion_id, number, author_id, markdown, html, renderer_version, state,
                                like_count, posted_at, submission, version)
                            select 100000 + "X", discussion_id, 1000 + "X", author_id, markdown, html, renderer_version, state, 0,
                                posted_at, 'bulk ' || "X", 0
                            from post, system_range(1, 1000) where id = ?1""").setParameter(1, post).executeUpdate();
            em.createNativeQuery("""
                            insert into bookmark (member_id, post_id, note, note_version, saved_at)
                            select ?1, id, '', 1, current_timestamp from post where id > 100000""").setParameter(1, HERON).executeUpdate();
        });
        assertThat(exceptionOf(service -> service.bookmark(HERON, post))).isInstanceOf(BookmarkLimitReached.class);
        run(service -> service.remove(HERON, 100_001));
        bookmark(HERON, post);
    }

    @Test
    void limitsBookmarksToSixtyInTenMinutes() {
        int taken = 0;
        for (int i = 0; i < 70; i++) {
            ForumException broken = exceptionOf(service -> service.bookmark(HERON, post));
            if (broken == null) {
                taken++;
            } else {
                assertThat(broken).isInstanceOf(RateLimitExceeded.class);
            }
            run(service -> service.remove(HERON, post));
        }
        assertThat(taken).isEqualTo(RateLimit.BOOKMARK.limit());
    }

    @Test
    void discussionPageShowsThem() {
        bookmark(HERON, post);
        bookmark(THISTLE, fixture.post(discussion, 3));
        var own = fixture.database.with(em -> {
            var reading = ReadingFixture.service(em, fixture.clock);
            return reading.visit(HERON, reading.page(new Reader(HERON, false), discussion, 1));
        });
        assertThat(own.bookmarked()).containsExactly(post);
        assertThat(own.liked()).isEmpty();
    }
}
