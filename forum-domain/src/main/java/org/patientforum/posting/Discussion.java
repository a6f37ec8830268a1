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
 * A discussion is a title, an opening post and replies. It hands out the post numbers 1, 2, 3… while its row is locked, and
 * keeps the counts that lists show, so that no list counts rows. Its revision goes up with each change a reader could see:
 * whoever keeps a rendered page compares revisions.
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

    /** Gives the number of the next post and notes it as the latest. Throws DiscussionClosed if nobody may reply. */
    public int nextNumber(long byMember, Instant at) {
        requireOpen();
        return assignNumber(byMember, at);
    }

    /** The same for a post that was written before the discussion was closed. */
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

    /** Notes that a post with so many likes changed its state, also one that has no place yet. */
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

    /** Whether lists show it: as long as readers can see one of its posts. {@code Visibility.LISTED} asks the same in queries. */
    public boolean listed() {
        return lastNumber > 0 && (openingState == PostState.VISIBLE || replyCount > 0);
    }

    /** Whether lists would show it without the post of this number, which readers can see now. */
    public boolean listedWithout(int number) {
        return number == 1 ? replyCount > 0 : openingState == PostState.VISIBLE || replyCount > 1;
    }

    /** Notes which post is the latest that readers can see; without one it is as it was when it was started. */
    void setLatest(DiscussionCounts.@Nullable Latest post) {
        lastPostAt = post == null ? startedAt : post.at();
        lastAuthorId = post == null ? authorId : post.authorId();
    }

    /** The discussion is started now, as far as readers know. */
    public int publish(Instant at) {
        openingState = PostState.VISIBLE;
        startedAt = at;
        return assignNumber(authorId, at);
    }

    /** Whether nobody but its author and staff has seen it yet. */
    public boolean unpublished() {
        return lastNumber == 0 && mergedInto == null;
    }

    /** Gives the discussion another title. */
    public void retitle(String newTitle) {
        title = newTitle;
        incrementRevision();
    }

    /** Puts the discussion into another group. */
    public void moveTo(long group, Instant at) {
        cameFromGroup = groupId;
        cameAt = at;
        groupId = group;
        incrementRevision();
    }

    /** Takes over what was counted of its posts. The highest number given only falls when a transfer is taken back. */
    void recount(DiscussionCounts counts, int highestNumber) {
        openingState = counts.openingState() == null ? openingState : counts.openingState();
        replyCount = counts.replies();
        likeCount = counts.likes();
        lastNumber = highestNumber;
        setLatest(counts.latest());
        incrementRevision();
    }

    /** All its posts are in another discussion now: its address leads there. */
    public void mergeInto(long discussionId) {
        mergedInto = discussionId;
        openingState = PostState.DELETED;
        incrementRevision();
    }

    /** Its posts are back. */
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
