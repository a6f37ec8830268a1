package org.patientforum.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a case was opened, when it is due, and when it was decided. */
@Embeddable
public class CaseTimes {

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected CaseTimes() {}

    CaseTimes(Instant openedAt, Instant dueAt) {
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** It is due at the given time, unless it was due earlier. */
    void dueBy(Instant due) {
        if (due.isBefore(dueAt)) {
            dueAt = due;
        }
    }

    void end(Instant at) {
        decidedAt = at;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
