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

/** A member's subscription to one discussion or one group. */
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

    /** The delivery before mail was stopped by a link in a mail, which undoing the stop restores. */
    @Enumerated(EnumType.STRING)
    @Column(name = "stopped")
    private Delivery stopped;

    /** The transfer that copied this follow; null as soon as the member chooses a delivery. */
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

    /** Stops mail: continues on the site only and remembers the former delivery. */
    void stopMail(Delivery before) {
        delivery = Delivery.SITE;
        stopped = before;
    }

    /** Whether this follow exists only because mail was stopped for a discussion that the member did not follow; undoing the stop deletes it. */
    boolean createdByStop() {
        return stopped == Delivery.MUTED;
    }

    /** Undoes a stop, unless the member has chosen a delivery since. */
    void resumeMail() {
        if (stopped != null) {
            setDelivery(stopped);
        }
    }

    /** Whether mail was stopped and the member has not chosen a delivery since. */
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
