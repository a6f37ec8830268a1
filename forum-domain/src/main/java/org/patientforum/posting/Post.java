package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;

/**
 * An opening post or a reply. Stores the Markdown as typed and the sanitised HTML rendered from it, so that pages need not render. Rows are never
 * deleted: a removed post changes its state and leaves a marker.
 */
@Entity
@Table(name = "post")
public class Post extends PostBody {

    /** Edits within this time after posting are not marked: authors correct typing errors as soon as they read what they sent. */
    static final Duration UNMARKED_EDIT_PERIOD = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_seq")
    @SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 50)
    private Long id;

    @Column(name = "discussion_id")
    private long discussionId;

    private int number;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "reply_to")
    private @Nullable Integer replyTo;

    @Enumerated(EnumType.STRING)
    private PostState state = PostState.VISIBLE;

    @Column(name = "like_count")
    private int likeCount;

    @Version
    private int version;

    protected Post() {}

    public Post(Place place, long authorId, PostContent text, Sent sent, Instant postedAt) {
        super(text, sent, postedAt);
        this.discussionId = place.discussionId();
        this.number = place.number();
        this.replyTo = place.replyTo();
        this.authorId = authorId;
    }

    /** The form that created a post: its one-time token, and the hash of the submitted title and text. */
    public record Sent(String submission, String hash) {}

    /** The position of a post: its discussion, its number there, and the number of the post it answers, if any. */
    public record Place(
            long discussionId, int number, @Nullable Integer replyTo) {}

    /**
     * Replaces the text. Returns the former text if the edit has to be marked, which it does after {@link #UNMARKED_EDIT_PERIOD}. Throws
     * PostNotEditable.
     */
    public Optional<Revision> edit(PostContent text, Instant at) {
        if (state == PostState.HELD) {
            write(text);
            return Optional.empty();
        }
        if (state != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        if (text.markdown().equals(markdown())) {
            return Optional.empty();
        }
        boolean silent = at.isBefore(postedAt().plus(UNMARKED_EDIT_PERIOD));
        Optional<Revision> former =
                silent ? Optional.empty() : Optional.of(Revision.byAuthor(id, markdown(), writtenAt(), at));
        write(text);
        if (!silent) {
            editedAt(at);
        }
        return former;
    }

    /** Replaces the text with a redacted one. Returns the former text, which is always kept. Throws PostNotEditable, NothingRedacted. */
    public Revision redact(PostContent text, Instant at) {
        if (state == PostState.WITHDRAWN || state == PostState.DELETED) {
            throw new PostNotEditable();
        }
        if (text.markdown().equals(markdown())) {
            throw new NothingRedacted();
        }
        Revision former = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(text);
        redactedAt(at);
        return former;
    }

    /** Undoes a redaction. Returns the redacted text; empty if the post has been edited, withdrawn or deleted since. */
    public Optional<Revision> unredact(Revision former, Instant at) {
        if (state == PostState.WITHDRAWN || state == PostState.DELETED || !lastChangedByStaff()) {
            return Optional.empty();
        }
        Revision meanwhile = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(PostInput.text(former.markdown()));
        redactedAt(null);
        return Optional.of(meanwhile);
    }

    /** Replaces the text with one without quotes of removed posts. Does not mark the post as edited. Returns the former text, for staff. */
    public Revision removeQuotes(PostContent text, Instant at) {
        Revision former = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(text);
        return former;
    }

    /** Holds a new post, which must have its id: the number becomes the negative id, which is unique, until the post is published. */
    void hold() {
        state = PostState.HELD;
        number = Math.toIntExact(-id);
    }

    /** Publishes the post at this number. It counts as posted now, so that it appears among the unread news of every reader. */
    public void publish(Discussion discussion, int place, Instant at) {
        state = PostState.VISIBLE;
        discussionId = discussion.id();
        number = place;
        postedAt(at);
    }

    /** Whether the post was never published; only its author and staff see it. */
    public boolean unpublished() {
        return number < 1;
    }

    /** Whether the post is the opening post of this discussion, which must be its own. */
    public boolean opens(Discussion discussion) {
        return number == 1 || discussion.unpublished();
    }

    /** Replaces the text with staff's wording. Returns the author's text, for staff. */
    public Revision rewrite(PostContent text, Instant at) {
        Revision former = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(text);
        editedAt(at);
        return former;
    }

    /** Withdraws the post on behalf of its author. Throws PostNotEditable unless it is visible or held. */
    public void withdraw() {
        if (state != PostState.VISIBLE && state != PostState.HELD) {
            throw new PostNotEditable();
        }
        state = PostState.WITHDRAWN;
    }

    /** Changes the state by a moderator's decision. Throws PostNotEditable for a deleted post, and for a withdrawn one unless it is deleted. */
    public void decide(PostState decided) {
        if (state == PostState.DELETED || state == PostState.WITHDRAWN && decided != PostState.DELETED) {
            throw new PostNotEditable();
        }
        state = decided;
    }

    /** Makes a hidden or deleted post visible. Returns false if it is in another state or its text was deleted. */
    public boolean restore() {
        boolean can = (state == PostState.HIDDEN || state == PostState.DELETED)
                && !markdown().isEmpty();
        state = can ? PostState.VISIBLE : state;
        return can;
    }

    /** Deletes the text of a deleted post. Returns false if the post is not deleted. */
    public boolean deleteText() {
        boolean deleted = state == PostState.DELETED;
        if (deleted) {
            eraseText();
        }
        return deleted;
    }

    public Long id() {
        return id;
    }

    public long discussionId() {
        return discussionId;
    }

    public int number() {
        return number;
    }

    public long authorId() {
        return authorId;
    }

    public PostState state() {
        return state;
    }

    int likes() {
        return likeCount;
    }
}
