package org.patientforum.groups;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member who moderates one group without being a moderator of the whole forum. */
@Entity
@Table(name = "group_moderator")
public class GroupModerator {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "group_moderator_seq")
    @SequenceGenerator(name = "group_moderator_seq", sequenceName = "group_moderator_seq", allocationSize = 50)
    private Long id;

    @Column(name = "group_id")
    private long groupId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "chosen_by")
    private long chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected GroupModerator() {}

    GroupModerator(long groupId, long memberId, long chosenBy, Instant chosenAt) {
        this.groupId = groupId;
        this.memberId = memberId;
        this.chosenBy = chosenBy;
        this.chosenAt = chosenAt;
    }
}
