package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How urgent a case is: by its kind, or because one of the staff wants others to take it. */
@Embeddable
public class CaseUrgency {

    public static final int AT_ONCE = 1;

    private int priority;

    @Column(name = "escalated_by")
    private Long escalatedBy;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    protected CaseUrgency() {}

    CaseUrgency(CaseKind kind) {
        this.priority = kind.priority();
    }

    /** A more urgent kind makes it more urgent; nothing makes it less. */
    void atLeast(CaseKind kind) {
        priority = Math.min(priority, kind.priority());
    }

    void escalate(long moderatorId, Instant at) {
        priority = AT_ONCE;
        escalatedBy = moderatorId;
        escalatedAt = at;
    }

    int priority() {
        return priority;
    }

    /** Whether the case cannot wait. */
    public boolean urgent() {
        return priority == AT_ONCE;
    }
}
