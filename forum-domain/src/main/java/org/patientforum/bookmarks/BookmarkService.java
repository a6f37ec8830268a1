package org.patientforum.bookmarks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.PostLocation;
import org.patientforum.reading.Paging;
import org.patientforum.reading.Reader;
import org.patientforum.reading.excerpts.PostExcerpt;
import org.patientforum.reading.excerpts.PostExcerptService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Bookmarking posts. Bookmarks are private: each method reads and changes only those of the member who calls it. Suspended members may
 * bookmark, because nobody else sees it.
 */
@Stateless
public class BookmarkService {

    /** Bookmarks per member. Two requests at the same moment may exceed it by one. */
    static final int MAX_BOOKMARKS = 1_000;

    /** Characters. */
    static final int MAX_NOTE_LENGTH = 500;

    private Bookmarks bookmarks;
    private PostExcerptService posts;
    private RateLimits limits;
    private Clock clock;

    protected BookmarkService() {}

    @Inject
    public BookmarkService(Bookmarks bookmarks, PostExcerptService posts, RateLimits limits, Clock clock) {
        this.bookmarks = bookmarks;
        this.posts = posts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Bookmarks a post and returns its place. A post that is bookmarked already stays so. Throws NotFound if the member cannot read the
     * post, BookmarkLimitReached, RateLimitExceeded.
     */
    @RolesAllowed("member")
    public PostLocation bookmark(long actorId, long postId) {
        PostExcerpt post = post(actorId, postId);
        if (!post.readable()) {
            throw new NotFound("post");
        }
        if (bookmarks.find(actorId, postId).isEmpty()) {
            limits.check(RateLimit.BOOKMARK, String.valueOf(actorId));
            if (bookmarks.count(actorId) >= MAX_BOOKMARKS) {
                throw new BookmarkLimitReached(MAX_BOOKMARKS);
            }
            bookmarks.add(new Bookmark(actorId, postId, clock.instant()));
        }
        return post.location();
    }

    /** Removes a bookmark, if there is one, and returns the place of its post. Throws NotFound if there is no such post. */
    @RolesAllowed("member")
    public PostLocation remove(long actorId, long postId) {
        bookmarks.remove(actorId, postId);
        return post(actorId, postId).location();
    }

    /** Returns one page of the member's bookmarks. Throws NotFound if there is no such page. */
    @RolesAllowed("member")
    public BookmarkPage page(long actorId, int page) {
        int pages = Paging.pages(bookmarks.count(actorId));
        Paging.require(page, pages);
        List<Bookmark> found = bookmarks.page(actorId, page);
        Map<Long, PostExcerpt> excerpts = posts.excerpts(
                reader(actorId), found.stream().map(Bookmark::postId).toList());
        List<BookmarkRow> rows = found.stream()
                .flatMap(bookmark -> Optional.ofNullable(excerpts.get(bookmark.postId())).stream()
                        .map(post -> row(bookmark, post)))
                .toList();
        return new BookmarkPage(rows, page, pages);
    }

    /** Returns the member's bookmark of this post. Throws NotFound if there is none. */
    @RolesAllowed("member")
    public BookmarkRow details(long actorId, long postId) {
        Bookmark bookmark = bookmarks.find(actorId, postId).orElseThrow(() -> new NotFound("bookmark"));
        return row(bookmark, post(actorId, postId));
    }

    /**
     * Changes the note; an empty one removes it. Throws InvalidInput if it is too long, NotFound if there is no such bookmark,
     * ChangedMeanwhile if another window has saved a different note since.
     *
     * @param noteVersion version of the note that the form was opened with
     */
    @RolesAllowed("member")
    public void changeNote(long actorId, long postId, @Nullable String note, int noteVersion) {
        String stripped = note == null ? "" : note.strip();
        if (stripped.length() > MAX_NOTE_LENGTH) {
            throw new InvalidInput("bookmark.noteTooLong", MAX_NOTE_LENGTH);
        }
        Bookmark bookmark = bookmarks.locked(actorId, postId).orElseThrow(() -> new NotFound("bookmark"));
        if (bookmark.note().equals(stripped)) {
            return;
        }
        if (bookmark.noteVersion() != noteVersion) {
            throw new ChangedMeanwhile("bookmarkChangedMeanwhile");
        }
        bookmark.changeNote(stripped);
    }

    private PostExcerpt post(long actorId, long postId) {
        PostExcerpt post = posts.excerpts(reader(actorId), List.of(postId)).get(postId);
        if (post == null) {
            throw new NotFound("post");
        }
        return post;
    }

    private static BookmarkRow row(Bookmark bookmark, PostExcerpt post) {
        return new BookmarkRow(post, bookmark.note(), bookmark.noteVersion(), bookmark.savedAt());
    }

    private static Reader reader(long memberId) {
        return new Reader(memberId, false);
    }
}
