package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.moderation.cases.UrgentCase;
import org.patientforum.moderation.cases.WaitingCases;

/**
 * Alerts staff about each urgent case that no moderator has taken: first the members on duty, after a delay all
 * moderators, then the administrators. Moderators who gave back or escalated the case are not alerted. If a level has
 * no recipients or none can be reached, the next level is alerted immediately. If a moderator loses or gives back a
 * case, alerts start over. One run is one transaction, in which no other node sends alerts.
 */
@Dependent
public class OnCallNotifier {

    private static final int BATCH_SIZE = 500;

    private final CaseAlerts alerts;
    private final WaitingCases waiting;
    private final Team team;
    private final EscalationDelay delay;
    private final Event<StaffAlerted> events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public OnCallNotifier(
            CaseAlerts alerts,
            WaitingCases waiting,
            Team team,
            EscalationDelay delay,
            Event<StaffAlerted> events,
            AuditTrail audit,
            Clock clock) {
        this.alerts = alerts;
        this.waiting = waiting;
        this.team = team;
        this.delay = delay;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the alerts that are due. The caller provides the transaction. */
    public void poll() {
        alerts.locked();
        List<UrgentCase> urgentCases = waiting.urgent(BATCH_SIZE);
        List<CaseAlert> earlierAlerts = alerts.of(urgentCases);
        Instant now = clock.instant();
        Duration currentDelay = delay.current();
        for (UrgentCase urgentCase : urgentCases) {
            Optional<CaseAlert> last = CaseAlerts.latest(earlierAlerts, urgentCase);
            if (last.isEmpty()) {
                alert(urgentCase, firstLevel(urgentCase, earlierAlerts), now, urgentCase.escalatedAt() != null);
            } else if (last.get().isOlderThan(currentDelay, now) || last.get().reachedNobody()) {
                last.get().level().next().ifPresent(next -> alert(urgentCase, next, now, true));
            }
        }
    }

    /** An escalated case starts above the levels that were already alerted; if all were, it starts over. */
    private static EscalationLevel firstLevel(UrgentCase urgentCase, List<CaseAlert> earlierAlerts) {
        Optional<CaseAlert> last = urgentCase.escalatedInThisWait()
                ? CaseAlerts.latestOfOpening(earlierAlerts, urgentCase)
                : Optional.empty();
        return last.flatMap(alert -> alert.level().next()).orElse(EscalationLevel.first(urgentCase));
    }

    private void alert(UrgentCase urgentCase, EscalationLevel firstLevel, Instant now, boolean escalated) {
        EscalationLevel level = firstLevel;
        List<Long> recipients = team.recipients(level, urgentCase);
        while (recipients.isEmpty() && level.next().isPresent()) {
            level = level.next().get();
            recipients = team.recipients(level, urgentCase);
        }
        CaseAlert alert = new CaseAlert(urgentCase, level, recipients.size(), now);
        alerts.add(alert);
        if (escalated) {
            audit.record(
                    null,
                    AuditAction.CASE_ESCALATED,
                    AuditObject.ofCase(urgentCase.id()),
                    "to=" + level + ", called=" + recipients.size());
        }
        events.fire(new StaffAlerted(alert.id(), recipients));
    }
}
