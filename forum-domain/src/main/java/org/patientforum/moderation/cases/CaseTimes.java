package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** When a case was opened, when it is due, and when it was decided. */
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

    /** It is due at the given time, unless it was due earlier. */
    void dueBy(Instant due) {
        if (due.isBefore(dueAt)) {
            dueAt = due;
        }
    }

    void end(Instant at) {
        decidedAt = at;
    }

    /** Time stands still from now on, unless it does already. */
    public void pause(Instant at) {
        pausedAt = pausedAt == null ? at : pausedAt;
    }

    /** Time goes on; it is due as much later as it stood still. */
    void resume(Instant at) {
        if (pausedAt != null) {
            dueAt = dueAt.plus(Duration.between(pausedAt, at));
            pausedAt = null;
        }
    }

    /** It is due some calendar months later than it was. */
    public void extend(int months) {
        dueAt = dueAt.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** What was due is done in part; the rest is due at the given time. */
    public void dueNext(Instant due) {
        dueAt = due;
    }

    public Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
