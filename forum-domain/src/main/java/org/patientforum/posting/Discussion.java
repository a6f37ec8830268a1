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
import java.time.Instant;

/**
 * A discussion is a title, an opening post and replies. It hands out the post numbers 1, 2, 3… while its row is locked, and
 * keeps the counts that lists show, so that no list counts rows. Its revision goes up with each change a reader could see:
 * whoever keeps a rendered page compares revisions.
 */
@Entity
@Table(name = "discussion")
public class Discussion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "discussion_seq")
    @SequenceGenerator(name = "discussion_seq", sequenceName = "discussion_seq", allocationSize = 50)
    private Long id;

    @Column(name = "group_id")
    private long groupId;

    @Column(name = "author_id")
    private long authorId;

    private String title;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "opening_state")
    private PostState openingState = PostState.VISIBLE;

    private boolean pinned;
    private boolean closed;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "reply_count")
    private int replyCount;

    @Column(name = "like_count")
    private int likeCount;

    @Column(name = "follower_count")
    private int followerCount;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "last_author_id")
    private long lastAuthorId;

    private long revision;

    protected Discussion() {}

    Discussion(long groupId, long authorId, String title, Instant startedAt) {
        this.groupId = groupId;
        this.authorId = authorId;
        this.title = title;
        this.startedAt = startedAt;
        this.lastPostAt = startedAt;
        this.lastAuthorId = authorId;
    }

    /** Gives the number of the next post and notes it as the latest. Throws DiscussionClosed if nobody may reply. */
    int nextNumber(long byMember, Instant at) {
        if (closed) {
            throw new DiscussionClosed();
        }
        lastNumber++;
        if (lastNumber > 1) {
            replyCount++;
        }
        lastPostAt = at;
        lastAuthorId = byMember;
        revision++;
        return lastNumber;
    }

    /** Notes that a post of this discussion changed its state. */
    void postChanged(int number, PostState before, PostState after) {
        if (number == 1) {
            openingState = after;
        } else if (before == PostState.VISIBLE && after != PostState.VISIBLE) {
            replyCount--;
        } else if (before != PostState.VISIBLE && after == PostState.VISIBLE) {
            replyCount++;
        }
        revision++;
    }

    void textChanged() {
        revision++;
    }

    void retitle(String newTitle) {
        title = newTitle;
        revision++;
    }

    void close(boolean nowClosed) {
        closed = nowClosed;
        revision++;
    }

    void pin(boolean nowPinned) {
        pinned = nowPinned;
        revision++;
    }

    Long id() {
        return id;
    }

    long groupId() {
        return groupId;
    }

    long authorId() {
        return authorId;
    }

    String title() {
        return title;
    }

    int lastNumber() {
        return lastNumber;
    }

    int replyCount() {
        return replyCount;
    }

    boolean closed() {
        return closed;
    }
}
