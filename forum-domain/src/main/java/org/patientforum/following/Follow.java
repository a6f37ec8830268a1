package org.patientforum.following;

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

/** A member's wish to hear of new replies in one discussion, or of what is new in one group. */
@Entity
@Table(name = "follow")
public class Follow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_seq")
    @SequenceGenerator(name = "follow_seq", sequenceName = "follow_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "discussion_id")
    private Long discussionId;

    @Column(name = "group_id")
    private Long groupId;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private Instant since;

    /** What a link in a mail stopped, for the button that takes it back. */
    @Enumerated(EnumType.STRING)
    @Column(name = "stopped")
    private Delivery stopped;

    /** The transfer of posts that brought the follow along, until its member chooses anything. */
    @Column(name = "carried_by")
    private Long carriedBy;

    protected Follow() {}

    private Follow(long memberId, Long discussionId, Long groupId, Instant since) {
        this.memberId = memberId;
        this.discussionId = discussionId;
        this.groupId = groupId;
        this.since = since;
    }

    static Follow ofDiscussion(long memberId, long discussionId, Instant since) {
        return new Follow(memberId, discussionId, null, since);
    }

    static Follow ofGroup(long memberId, long groupId, Instant since) {
        return new Follow(memberId, null, groupId, since);
    }

    void setDelivery(Delivery chosen) {
        delivery = chosen;
        stopped = null;
        carriedBy = null;
    }

    /** Goes on without mail, on the site only, and remembers what came by mail before. */
    void stopMail(Delivery before) {
        delivery = Delivery.SITE;
        stopped = before;
    }

    /** Was made by a stop of mail about a discussion that the member did not follow: such a stop is taken back by its end. */
    boolean createdByStop() {
        return stopped == Delivery.MUTED;
    }

    /** Takes a stop back, unless the member has chosen again meanwhile. */
    void resumeMail() {
        if (stopped != null) {
            setDelivery(stopped);
        }
    }

    /** Whether mail was stopped and the member has not chosen again since. */
    boolean mailStopped() {
        return stopped != null;
    }

    Delivery delivery() {
        return delivery;
    }

    Long id() {
        return id;
    }

    Long discussionId() {
        return discussionId;
    }
}
