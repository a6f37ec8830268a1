package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.patientforum.moderation.cases.WaitingCases;

/** The state of alerts, for the features that deliver them. */
@Dependent
public class StaffAlerts {

    private static final Logger LOG = Logger.getLogger(StaffAlerts.class.getName());

    private final CaseAlerts alerts;
    private final WaitingCases waiting;
    private final Team team;
    private final Event<AlertUndelivered> events;

    @Inject
    public StaffAlerts(CaseAlerts alerts, WaitingCases waiting, Team team, Event<AlertUndelivered> events) {
        this.alerts = alerts;
        this.waiting = waiting;
        this.team = team;
        this.events = events;
    }

    /**
     * Records that the alert did not or probably will not reach this member. If it reached nobody, the next level is
     * alerted immediately. The caller provides the transaction.
     */
    public void undelivered(long alertId, long memberId) {
        alerts.locked(alertId)
                .filter(alert ->
                        waiting.isWaiting(alert.caseId(), alert.waitsSince()) && alert.markUndelivered(memberId))
                .ifPresent(alert -> {
                    LOG.severe(() -> "ALARM: the email that alerts member " + memberId + " about urgent case "
                            + alert.caseId() + " cannot be delivered."
                            + (alert.reachedNobody()
                                    ? " No other recipient of this alert can be reached either."
                                    : ""));
                    events.fire(new AlertUndelivered(alertId, memberId));
                });
    }

    /** Members who moderate the forum or a group now. */
    public Set<Long> staff() {
        return team.memberIds();
    }

    /** Those of the alerts whose case still waits for a moderator. */
    public Set<Long> stillWaiting(Collection<Long> alertIds) {
        return alerts.byId(alertIds).stream()
                .filter(alert -> waiting.isWaiting(alert.caseId(), alert.waitsSince()))
                .map(CaseAlert::id)
                .collect(Collectors.toSet());
    }
}
