package org.patientforum.notifications.inbox;

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
 * A notification of one member: unique by event and kind. It becomes read when the member has read as far as its
 * post.
 */
@Entity
@Table(name = "notification")
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
    @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "discussion_id")
    private Long discussionId;

    @Column(name = "post_number")
    private Integer postNumber;

    private String words = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notification() {}

    public Notification(NotificationKind kind, long subjectId, long memberId, Instant at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.memberId = memberId;
        this.createdAt = at;
    }

    /** Sets the discussion and the number of the post, with which the notification becomes read. */
    public Notification inDiscussion(Long discussion, Integer number) {
        discussionId = discussion;
        postNumber = number;
        return this;
    }

    /** Adds a text for the member. */
    public Notification withWords(String wordsToMember) {
        words = wordsToMember;
        return this;
    }
}
