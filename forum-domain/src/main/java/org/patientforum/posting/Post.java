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
 * The opening post of a discussion, or a reply. It keeps the Markdown as written and the sanitised HTML made of it, so that a
 * page renders nothing. A post is never removed from its place: it changes its state and leaves a marker.
 */
@Entity
@Table(name = "post")
public class Post extends PostBody {

    /** For so long after posting an edit leaves no mark: people see their typing mistakes when they read what they sent. */
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

    /** The form that a post was sent with: its one-time number, and the hash of the title and text in it. */
    public record Sent(String submission, String hash) {}

    /** Where a post stands: its discussion, its number there, and the number of the post it answers, if any. */
    public record Place(
            long discussionId, int number, @Nullable Integer replyTo) {}

    /** Replaces the text. Gives back the former text if the edit comes after the silent minutes and so has to be marked. */
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

    /** Staff take private information out of the text. Gives the former text, which is always kept. */
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

    /** Staff changed the text wrongly: it is as it was. Gives the text of meanwhile; empty if it cannot be changed any more. */
    public Optional<Revision> unredact(Revision former, Instant at) {
        if (state == PostState.WITHDRAWN || state == PostState.DELETED || !lastChangedByStaff()) {
            return Optional.empty();
        }
        Revision meanwhile = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(PostInput.text(former.markdown()));
        redactedAt(null);
        return Optional.of(meanwhile);
    }

    /** Quotes of what is gone are taken out of it. Its author has changed nothing, and it is not marked. Gives the former text, for staff. */
    public Revision removeQuotes(PostContent text, Instant at) {
        Revision former = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(text);
        return former;
    }

    /** The new post, saved already, waits: it has no place yet, but its id keeps its number apart from the others'. */
    void hold() {
        state = PostState.HELD;
        number = Math.toIntExact(-id);
    }

    /** The post gets its place, and counts as posted now: so no window of news that readers are told of misses it. */
    public void publish(Discussion discussion, int place, Instant at) {
        state = PostState.VISIBLE;
        discussionId = discussion.id();
        number = place;
        postedAt(at);
    }

    /** Whether nobody but its author and staff has seen it yet. */
    public boolean unpublished() {
        return number < 1;
    }

    /** Whether it is the post that started this discussion of its. */
    public boolean opens(Discussion discussion) {
        return number == 1 || discussion.unpublished();
    }

    /** Staff change the text of a post that was never published. Gives back the author's text, for staff. */
    public Revision rewrite(PostContent text, Instant at) {
        Revision former = Revision.byStaff(id, markdown(), writtenAt(), at);
        write(text);
        editedAt(at);
        return former;
    }

    /** Takes the post back, by its author. Throws PostNotEditable if it is neither visible nor held. */
    public void withdraw() {
        if (state != PostState.VISIBLE && state != PostState.HELD) {
            throw new PostNotEditable();
        }
        state = PostState.WITHDRAWN;
    }

    /** Changes the state by a moderator's decision. A withdrawn or deleted post stays what it is. */
    public void decide(PostState decided) {
        if (state == PostState.DELETED || state == PostState.WITHDRAWN && decided != PostState.DELETED) {
            throw new PostNotEditable();
        }
        state = decided;
    }

    /** Makes a hidden or deleted post visible again; false if it is neither, or its text is gone. */
    public boolean restore() {
        boolean can = (state == PostState.HIDDEN || state == PostState.DELETED)
                && !markdown().isEmpty();
        state = can ? PostState.VISIBLE : state;
        return can;
    }

    /** Forgets the text of a deleted post; false if it is not deleted. */
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
