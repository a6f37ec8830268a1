package org.patientforum.moderation.assignment;

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

/** An immutable record of a case that was taken from its moderator, or assigned to one. */
@Entity
@Table(name = "case_handover")
public class CaseHandover {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_handover_seq")
    @SequenceGenerator(name = "case_handover_seq", sequenceName = "case_handover_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "from_id")
    private long fromId;

    @Column(name = "to_id")
    private Long toId;

    @Enumerated(EnumType.STRING)
    private HandoverReason reason;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CaseHandover() {}

    /**
     * @param fromId the moderator who had the case, or who assigned it
     * @param toId the new moderator; null if the case is unassigned now
     */
    CaseHandover(long caseId, long fromId, Long toId, HandoverReason reason, Instant madeAt) {
        this.caseId = caseId;
        this.fromId = fromId;
        this.toId = toId;
        this.reason = reason;
        this.madeAt = madeAt;
    }

    Long id() {
        return id;
    }

    HandoverNotice notice() {
        return new HandoverNotice(caseId, reason == HandoverReason.ASSIGNED ? toId : fromId, reason);
    }
}
