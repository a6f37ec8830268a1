package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The priority of a case, which follows from its kind or from an escalation by staff. */
@Embeddable
public class CaseUrgency {

    public static final int HIGHEST_PRIORITY = 1;

    private int priority;

    @Column(name = "escalated_by")
    private Long escalatedBy;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    protected CaseUrgency() {}

    CaseUrgency(CaseKind kind) {
        this.priority = kind.priority();
    }

    /** Raises the priority to that of the kind; never lowers it. */
    void raiseTo(CaseKind kind) {
        priority = Math.min(priority, kind.priority());
    }

    void escalate(long moderatorId, Instant now) {
        priority = HIGHEST_PRIORITY;
        escalatedBy = moderatorId;
        escalatedAt = now;
    }

    int priority() {
        return priority;
    }

    /** Whether the case has the highest priority. */
    public boolean isUrgent() {
        return priority == HIGHEST_PRIORITY;
    }
}
