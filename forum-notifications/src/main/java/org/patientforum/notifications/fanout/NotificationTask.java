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
 * One event that somebody may need to hear of, written in the event's own transaction. The fan-out claims it, tells followers
 * in the order of their ids and notes how far it came, so that a run after a crash goes on from there.
 */
@Entity
@Table(name = "notification_task")
public class NotificationTask {

    /** No member's id is greater: the post was edited, and only those to whom it speaks are looked for again. */
    static final long FOLLOWERS_TOLD = Long.MAX_VALUE;

    private static final int MOST_ATTEMPTS = 5;

    /** As many ids as the column has room for. */
    private static final int MOST_TOLD = 20;

    /** What is told later than this is no news any more, and no mail about it would still be tried. */
    private static final Duration NEWS_FOR = Duration.ofDays(5);

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

    private String told = "";

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

    /** Notes where the post of the event stands and who wrote it. */
    public NotificationTask aboutPost(long discussion, long author) {
        discussionId = discussion;
        authorId = author;
        return this;
    }

    /** Notes that all members up to this id have been told. */
    void reach(long memberId) {
        reached = memberId;
    }

    void done(Instant at) {
        state = TaskState.DONE;
        doneAt = at;
        leasedUntil = null;
    }

    /** Gives up if it was tried often enough; else the lease ends by itself and another run tries. */
    boolean gaveUp() {
        if (attempts >= MOST_ATTEMPTS) {
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

    /** Notes who has heard of the post by a kind of their own, beside those who did so before. */
    void toldOwnKind(Collection<Long> memberIds) {
        told = Stream.concat(toldBefore(), memberIds.stream().map(String::valueOf))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Whether more may hear of the post by a kind of their own, when so many do so now: each edit can name others. */
    boolean hasRoom(int toldNow) {
        return toldBefore().count() + toldNow < MOST_TOLD;
    }

    private Stream<String> toldBefore() {
        return Stream.of(told.split(",")).filter(id -> !id.isEmpty());
    }

    /** Whether followers' news are not for this member, who wrote the post or has heard of it by a kind of their own. */
    boolean leavesOut(long memberId) {
        return authorId != null && authorId == memberId
                || List.of(told.split(",")).contains(Long.toString(memberId));
    }

    long id() {
        return id;
    }

    long reached() {
        return reached;
    }

    boolean isNewsAt(Instant now) {
        return now.isBefore(createdAt.plus(NEWS_FOR));
    }

    /** Whether it is about a post, and those to whom that speaks have still to be told. */
    boolean aboutPostUntold() {
        boolean post = kind == TaskKind.REPLY_POSTED || kind == TaskKind.DISCUSSION_STARTED;
        return post && state == TaskState.READY && (reached == 0 || reached == FOLLOWERS_TOLD);
    }

    Instant createdAt() {
        return createdAt;
    }
}
