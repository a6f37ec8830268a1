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

/**
 * That a post waits, and why. Of a new post nobody but its author and staff sees anything. Of a change of a published post the
 * new text is kept here, and readers go on seeing the former one. Its version goes up with the waiting text, so that staff
 * never approve what they have not read.
 */
@Entity(name = "Hold")
@Table(name = "held_post")
public class Hold {

    static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_WATCHED = 400;

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

    protected Hold() {}

    Hold(long postId, long authorId, Screened why, Instant at) {
        this.postId = postId;
        this.authorId = authorId;
        because(why, at);
    }

    /** Why it waits now. What was refused waits anew. */
    final void because(Screened why, Instant at) {
        if (state == State.REFUSED || heldSince == null) {
            heldSince = at;
        }
        state = State.WAITING;
        reason = Objects.requireNonNull(why.reason(), "a post waits for a reason");
        watched = cut(why.watched());
        wordsToAuthor = "";
    }

    /** The author has changed the post that waits; it goes on waiting, also if its new words would not have held it. */
    void reworded(Screened found) {
        if (found.reason() != null) {
            reason = found.reason();
        }
        watched = cut(found.watched());
        rewordings++;
    }

    private static String cut(String found) {
        return found.substring(0, Math.min(LONGEST_WATCHED, found.length()));
    }

    /** The post with the change that waits in the place of its text. */
    PostSnapshot shown(PostSnapshot post) {
        return markdown == null || html == null
                ? post
                : new PostSnapshot(
                        post.place(), post.groupId(), post.authorId(), post.title(), markdown, html, post.state());
    }

    /** The new text of a published post. */
    void change(Text text) {
        markdown = text.markdown();
        html = text.html();
        rendererVersion = text.rendererVersion();
        rewordings++;
    }

    /** The new text of a published post, or null if the post itself waits. */
    @Nullable
    Text changedText() {
        return markdown == null || html == null || rendererVersion == null
                ? null
                : new Text(markdown, html, rendererVersion);
    }

    /** Throws HeldAlreadyDecided, or HeldTextChanged if the text is not what was seen. */
    void requireSeen(int seenVersion) {
        if (state != State.WAITING) {
            throw new HeldAlreadyDecided();
        }
        if (version != seenVersion) {
            throw new HeldTextChanged();
        }
    }

    void refuse(String words) {
        state = State.REFUSED;
        wordsToAuthor = words;
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    long postId() {
        return postId;
    }

    HoldReason reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
