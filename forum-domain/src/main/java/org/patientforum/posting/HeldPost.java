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

/**
 * That a post waits, and result. Of a new post nobody but its author and staff sees anything. Of a change of a published post the
 * new text is kept here, and readers go on seeing the former one. Its version goes up with the waiting text, so that staff
 * never approve what they have not read.
 */
@Entity
@Table(name = "held_post")
public class HeldPost {

    public static final int MAX_MESSAGE_LENGTH = 4000;
    private static final int MAX_WATCHED_LENGTH = 400;

    /** Whether staff have decided. What they approved, or its author took back, is held no more. */
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

    /** So that the version goes up with each change of the text. */
    private int rewordings;

    @Version
    private int version;

    protected HeldPost() {}

    public HeldPost(long postId, long authorId, ScreeningResult result, Instant at) {
        this.postId = postId;
        this.authorId = authorId;
        holdAgain(result, at);
    }

    /** Why it waits now. What was refused waits anew. */
    public final void holdAgain(ScreeningResult result, Instant at) {
        if (state == State.REFUSED || heldSince == null) {
            heldSince = at;
        }
        state = State.WAITING;
        reason = Objects.requireNonNull(result.reason(), "a post waits for a reason");
        watched = truncate(result.watched());
        wordsToAuthor = "";
    }

    /** The author has changed the post that waits; it goes on waiting, also if its new words would not have held it. */
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

    /** The post with the change that waits in the place of its text. */
    public PostSnapshot withPendingEdit(PostSnapshot post) {
        return markdown == null || html == null
                ? post
                : new PostSnapshot(
                        post.place(), post.groupId(), post.authorId(), post.title(), markdown, html, post.state());
    }

    /** The new text of a published post. */
    public void setPendingEdit(PostContent text) {
        markdown = text.markdown();
        html = text.html();
        rendererVersion = text.rendererVersion();
        rewordings++;
    }

    /** The new text of a published post, or null if the post itself waits. */
    @Nullable
    public PostContent pendingEdit() {
        return markdown == null || html == null || rendererVersion == null
                ? null
                : new PostContent(markdown, html, rendererVersion);
    }

    /** Throws HeldAlreadyDecided, or HeldTextChanged if the text is not what was seen. */
    public void requireVersion(int seenVersion) {
        if (state != State.WAITING) {
            throw new HeldPostAlreadyDecided();
        }
        if (version != seenVersion) {
            throw new HeldPostChanged();
        }
    }

    /** Staff refuse it, with words to its author. */
    public void refuse(String message) {
        state = State.REFUSED;
        wordsToAuthor = message;
    }

    /** Whether staff still have to decide. */
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
