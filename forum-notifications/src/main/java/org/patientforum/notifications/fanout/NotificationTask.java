package org.patientforum.notifications.fanout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event that members may have to be notified of, recorded in the event's own transaction. The fan-out claims it,
 * notifies followers in the order of their ids and records its progress, so that a run after a crash continues where
 * the last one stopped.
 */
@Entity
@Table(name = "notification_task")
public class NotificationTask {

    /**
     * Greater than any member id. As progress it means: all followers were notified before, and only the addressees
     * of an edited post are to be notified.
     */
    static final long FOLLOWERS_NOTIFIED = Long.MAX_VALUE;

    private static final int MAX_ATTEMPTS = 5;

    /** The column has room for this many ids. */
    private static final int MAX_NOTIFIED_PERSONALLY = 20;

    /** Events older than this are no longer news, and their mails would have been given up as well. */
    private static final Duration MAX_AGE = Duration.ofDays(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_task_seq")
    @SequenceGenerator(name = "notification_task_seq", sequenceName = "notification_task_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "discussion_id")
    private Long discussionId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "told")
    private String notifiedPersonally = "";

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.READY;

    private int attempts;
    private long reached;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected NotificationTask() {}

    public NotificationTask(TaskKind kind, long subjectId, Instant at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.createdAt = at;
    }

    /** Records the discussion and the author of the event's post. */
    public NotificationTask aboutPost(long discussion, long author) {
        discussionId = discussion;
        authorId = author;
        return this;
    }

    /** Records that all followers up to this member id were notified. */
    void advanceTo(long memberId) {
        reached = memberId;
    }

    void complete(Instant at) {
        state = TaskState.DONE;
        doneAt = at;
        leasedUntil = null;
    }

    /**
     * Marks the task as failed after the last attempt. Before that, the lease expires and another run retries.
     * Returns whether the task has failed.
     */
    boolean giveUpIfExhausted() {
        if (attempts >= MAX_ATTEMPTS) {
            state = TaskState.FAILED;
        }
        return state == TaskState.FAILED;
    }

    TaskKind kind() {
        return kind;
    }

    TaskState state() {
        return state;
    }

    public long subjectId() {
        return subjectId;
    }

    long discussionId() {
        return discussionId;
    }

    /** Records members who were notified of the post by a more personal kind than its followers. */
    void addNotifiedPersonally(Collection<Long> memberIds) {
        notifiedPersonally = Stream.concat(notifiedBefore(), memberIds.stream().map(String::valueOf))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /**
     * Returns whether more members may be notified personally, given how many this run has notified. Each edit can
     * mention others, so the number per post is limited.
     */
    boolean hasRoom(int notifiedNow) {
        return notifiedBefore().count() + notifiedNow < MAX_NOTIFIED_PERSONALLY;
    }

    private Stream<String> notifiedBefore() {
        return Stream.of(notifiedPersonally.split(",")).filter(id -> !id.isEmpty());
    }

    /**
     * Returns whether followers' notifications must not go to this member: the post's author, and members notified
     * personally.
     */
    boolean excludes(long memberId) {
        return authorId != null && authorId == memberId
                || List.of(notifiedPersonally.split(",")).contains(Long.toString(memberId));
    }

    long id() {
        return id;
    }

    long progress() {
        return reached;
    }

    boolean isRecentAt(Instant now) {
        return now.isBefore(createdAt.plus(MAX_AGE));
    }

    /** Returns whether the task is about a post whose addressees have not been notified yet. */
    boolean needsAddressees() {
        boolean post = kind == TaskKind.REPLY_POSTED || kind == TaskKind.DISCUSSION_STARTED;
        return post && state == TaskState.READY && (reached == 0 || reached == FOLLOWERS_NOTIFIED);
    }

    Instant createdAt() {
        return createdAt;
    }
}
