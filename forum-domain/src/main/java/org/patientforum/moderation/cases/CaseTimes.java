package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** When a case was opened, is due, and was decided. The deadline can be paused. */
@Embeddable
public class CaseTimes {

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    protected CaseTimes() {}

    CaseTimes(Instant openedAt, Instant dueAt) {
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** Moves the deadline forward to this time; never postpones it. */
    void dueNoLaterThan(Instant due) {
        if (due.isBefore(dueAt)) {
            dueAt = due;
        }
    }

    void decide(Instant now) {
        decidedAt = now;
    }

    /** Pauses the deadline, unless it is paused already. */
    public void pause(Instant now) {
        pausedAt = pausedAt == null ? now : pausedAt;
    }

    /** Resumes a paused deadline and postpones it by the length of the pause. */
    void resume(Instant now) {
        if (pausedAt != null) {
            dueAt = dueAt.plus(Duration.between(pausedAt, now));
            pausedAt = null;
        }
    }

    /** Postpones the deadline by calendar months. */
    public void extend(int months) {
        dueAt = dueAt.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** Sets the deadline for the remaining work. */
    public void reschedule(Instant due) {
        dueAt = due;
    }

    public Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
