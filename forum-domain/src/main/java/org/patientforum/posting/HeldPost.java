package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostContent;
import org.patientforum.shared.validation.ChangedMeanwhile;

/**
 * A post, or an edit of a published post, that is held for review, and the reason. A new held post is visible only to its author and staff. A pending
 * edit is stored here while readers see the former text. The version increases with every change of the held text, so that staff never approve a text
 * they have not read.
 */
@Entity
@Table(name = "held_post")
public class HeldPost {

    public static final int MAX_MESSAGE_LENGTH = 4000;
    private static final int MAX_WATCHED_LENGTH = 400;

    /** The state of the review. Approved and withdrawn posts are no longer held: their rows are deleted. */
    public enum State {
        WAITING,
        REFUSED
    }

    @Id
    @Column(name = "post_id")
    private long postId;

    @Column(name = "author_id")
    private long authorId;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private String watched;

    @Column(name = "held_since")
    private Instant heldSince;

    private @Nullable String markdown;
    private @Nullable String html;

    @Column(name = "renderer_version")
    private @Nullable Integer rendererVersion;

    @Column(name = "words_to_author")
    private String wordsToAuthor = "";

    /** Counts changes of the held text; changing it increments the version even if the post's own row holds the text. */
    private int rewordings;

    @Version
    private int version;

    protected HeldPost() {}

    public HeldPost(long postId, long authorId, ScreeningResult result, Instant at) {
        this.postId = postId;
        this.authorId = authorId;
        holdAgain(result, at);
    }

    /** Holds the post for this reason; reopens the review of a refused one. */
    public final void holdAgain(ScreeningResult result, Instant at) {
        if (state == State.REFUSED || heldSince == null) {
            heldSince = at;
        }
        state = State.WAITING;
        reason = Objects.requireNonNull(result.reason(), "a held post has a reason");
        watched = truncate(result.watched());
        wordsToAuthor = "";
    }

    /** Records the screening of a text that its author edited while it was held. The post stays held even if the new text would pass. */
    public void rescreen(ScreeningResult result) {
        if (result.reason() != null) {
            reason = result.reason();
        }
        watched = truncate(result.watched());
        rewordings++;
    }

    private static String truncate(String found) {
        return found.substring(0, Math.min(MAX_WATCHED_LENGTH, found.length()));
    }

    /** The post with the pending edit, if any, in place of its text. */
    public PostSnapshot withPendingEdit(PostSnapshot post) {
        return markdown == null || html == null
                ? post
                : new PostSnapshot(
                        post.location(), post.groupId(), post.authorId(), post.title(), markdown, html, post.state());
    }

    /** Stores an edit of a published post. */
    public void setPendingEdit(PostContent text) {
        markdown = text.markdown();
        html = text.html();
        rendererVersion = text.rendererVersion();
        rewordings++;
    }

    /** The pending edit of a published post; null if the post itself is held. */
    @Nullable
    public PostContent pendingEdit() {
        return markdown == null || html == null || rendererVersion == null
                ? null
                : new PostContent(markdown, html, rendererVersion);
    }

    /** Throws HeldPostAlreadyDecided, or ChangedMeanwhile if the text is not the version that was seen. */
    public void requireVersion(int seenVersion) {
        if (state != State.WAITING) {
            throw new HeldPostAlreadyDecided();
        }
        if (version != seenVersion) {
            throw new ChangedMeanwhile("heldTextChanged");
        }
    }

    /** Refuses the post with a message to its author. */
    public void refuse(String message) {
        state = State.REFUSED;
        wordsToAuthor = message;
    }

    /** Whether staff have not decided yet. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    public long postId() {
        return postId;
    }

    public HoldReason reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
