package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.bookmarks.BookmarkService;
import org.patientforum.following.FollowingService;
import org.patientforum.liking.LikingService;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.reading.ReadingService;

/**
 * The session beans behind a discussion's page, looked up once. The container looks a session bean up by name for
 * every injection point of every request; for six of them that costs more than the page's queries.
 */
@ApplicationScoped
public class DiscussionServices {

    private ReadingService reading;
    private PostingService posting;
    private DraftService drafts;
    private LikingService liking;
    private FollowingService following;
    private BookmarkService bookmarks;

    protected DiscussionServices() {}

    @Inject
    public DiscussionServices(
            ReadingService reading,
            PostingService posting,
            DraftService drafts,
            LikingService liking,
            FollowingService following,
            BookmarkService bookmarks) {
        this.reading = reading;
        this.posting = posting;
        this.drafts = drafts;
        this.liking = liking;
        this.following = following;
        this.bookmarks = bookmarks;
    }

    /** Pages and reading positions. */
    public ReadingService reading() {
        return reading;
    }

    /** Replying and quoting. */
    public PostingService posting() {
        return posting;
    }

    /** Drafts. */
    public DraftService drafts() {
        return drafts;
    }

    /** Likes. */
    public LikingService liking() {
        return liking;
    }

    /** Follows. */
    public FollowingService following() {
        return following;
    }

    /** Bookmarks. */
    public BookmarkService bookmarks() {
        return bookmarks;
    }
}
