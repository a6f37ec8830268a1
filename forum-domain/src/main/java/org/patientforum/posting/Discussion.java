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
import org.jspecify.annotations.Nullable;

/**
 * A title, an opening post and replies. Assigns post numbers 1, 2, 3… while its row is locked, and stores the counts shown in lists, so that lists
 * need not count rows. Its revision increases with every change visible to readers; caches of rendered pages compare revisions.
 */
@Entity
@Table(name = "discussion")
public class Discussion extends DiscussionStatus {

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

    @Column(name = "came_from_group")
    private @Nullable Long cameFromGroup;

    @Column(name = "came_at")
    private @Nullable Instant cameAt;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    protected Discussion() {}

    public Discussion(long groupId, long authorId, String title, Instant startedAt) {
        this.groupId = groupId;
        this.authorId = authorId;
        this.title = title;
        this.startedAt = startedAt;
        this.lastPostAt = startedAt;
        this.lastAuthorId = authorId;
    }

    /** Assigns the next post number and records the post as the latest. Throws DiscussionClosed. */
    public int nextNumber(long byMember, Instant at) {
        requireOpen();
        return assignNumber(byMember, at);
    }

    /** As {@link #nextNumber}, also in a closed discussion, for posts that were written before it was closed. */
    public int assignNumber(long byMember, Instant at) {
        boolean latest = !listed() || !at.isBefore(lastPostAt);
        lastNumber++;
        if (lastNumber > 1) {
            replyCount++;
        }
        if (latest) {
            lastPostAt = at;
            lastAuthorId = byMember;
        }
        incrementRevision();
        return lastNumber;
    }

    /**
     * Updates the counts after a post changed its state. Accepts unpublished posts.
     *
     * @param likes number of likes of the post
     */
    public void postStateChanged(int number, int likes, PostState before, PostState after) {
        int shown = (after == PostState.VISIBLE ? 1 : 0) - (before == PostState.VISIBLE ? 1 : 0);
        if (number == 1 || unpublished()) {
            openingState = after;
        } else {
            replyCount += shown;
        }
        likeCount += shown * likes;
        incrementRevision();
    }

    /** Whether lists show the discussion: readers can see at least one of its posts. {@code Visibility.LISTED} is the same condition for queries. */
    public boolean listed() {
        return lastNumber > 0 && (openingState == PostState.VISIBLE || replyCount > 0);
    }

    /** Whether lists would still show the discussion without this post, which is visible now. */
    public boolean listedWithout(int number) {
        return number == 1 ? replyCount > 0 : openingState == PostState.VISIBLE || replyCount > 1;
    }

    /** Sets the time and author of the latest visible post; null restores those of the start. */
    void setLatest(DiscussionCounts.@Nullable Latest post) {
        lastPostAt = post == null ? startedAt : post.at();
        lastAuthorId = post == null ? authorId : post.authorId();
    }

    /** Publishes the discussion with this start time and returns the number of its opening post. */
    public int publish(Instant at) {
        openingState = PostState.VISIBLE;
        startedAt = at;
        return assignNumber(authorId, at);
    }

    /** Whether the discussion was never published; only its author and staff see it. */
    public boolean unpublished() {
        return lastNumber == 0 && mergedInto == null;
    }

    /** Changes the title. */
    public void retitle(String newTitle) {
        title = newTitle;
        incrementRevision();
    }

    /** Moves the discussion to another group. */
    public void moveTo(long group, Instant at) {
        cameFromGroup = groupId;
        cameAt = at;
        groupId = group;
        incrementRevision();
    }

    /** Replaces the stored counts. The highest number decreases only when a transfer is undone. */
    void recount(DiscussionCounts counts, int highestNumber) {
        openingState = counts.openingState() == null ? openingState : counts.openingState();
        replyCount = counts.replies();
        likeCount = counts.likes();
        lastNumber = highestNumber;
        setLatest(counts.latest());
        incrementRevision();
    }

    /** Records that all posts were merged into another discussion, to which the address of this one redirects. */
    public void mergeInto(long discussionId) {
        mergedInto = discussionId;
        openingState = PostState.DELETED;
        incrementRevision();
    }

    /** Records that a merge was undone. */
    public void undoMerge() {
        mergedInto = null;
        incrementRevision();
    }

    public Long id() {
        return id;
    }

    public long groupId() {
        return groupId;
    }

    public long authorId() {
        return authorId;
    }

    public String title() {
        return title;
    }

    public int lastNumber() {
        return lastNumber;
    }

    public PostState openingState() {
        return openingState;
    }

    @Nullable
    public Long mergedInto() {
        return mergedInto;
    }
}
