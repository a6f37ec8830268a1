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
 * Calls somebody for each urgent case that nobody has taken: first who is on duty, after a while all moderators, at last the
 * administrators. Whoever let it go or wanted others to take it is not called for it. Where an audience is empty, or none of it can be
 * reached, the next one is called at once. A case that its taker lost or let go of is called for from the beginning. All of it is one
 * transaction, in which no other node calls anybody.
 */
@Dependent
public class OnCallNotifier {

    private static final int MOST_AT_ONCE = 500;

    private final CaseAlerts notices;
    private final WaitingCases waiting;
    private final Team team;
    private final EscalationDelay patience;
    private final Event<StaffAlerted> events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public OnCallNotifier(
            CaseAlerts notices,
            WaitingCases waiting,
            Team team,
            EscalationDelay patience,
            Event<StaffAlerted> events,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.waiting = waiting;
        this.team = team;
        this.patience = patience;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls whoever is to be called now. Needs a transaction of its own. */
    public void look() {
        notices.locked();
        List<UrgentCase> urgent = waiting.urgent(MOST_AT_ONCE);
        List<CaseAlert> before = notices.of(urgent);
        Instant now = clock.instant();
        Duration wait = patience.now();
        for (UrgentCase one : urgent) {
            Optional<CaseAlert> last = CaseAlerts.latest(before, one);
            if (last.isEmpty()) {
                call(one, first(one, before), now, one.escalatedAt() != null);
            } else if (last.get().waitedFor(wait, now) || last.get().reachesNobody()) {
                last.get().audience().next().ifPresent(next -> call(one, next, now, true));
            }
        }
    }

    /** Who hands a case to others means those who come after all that were called; if all were, they begin anew. */
    private static EscalationLevel first(UrgentCase about, List<CaseAlert> before) {
        Optional<CaseAlert> last =
                about.handedToOthers() ? CaseAlerts.latestOfOpening(before, about) : Optional.empty();
        return last.flatMap(notice -> notice.audience().next()).orElse(EscalationLevel.first(about));
    }

    private void call(UrgentCase about, EscalationLevel wanted, Instant now, boolean escalated) {
        EscalationLevel audience = wanted;
        List<Long> members = team.members(audience, about);
        while (members.isEmpty() && audience.next().isPresent()) {
            audience = audience.next().get();
            members = team.members(audience, about);
        }
        CaseAlert notice = new CaseAlert(about, audience, members.size(), now);
        notices.add(notice);
        if (escalated) {
            audit.record(
                    null,
                    AuditAction.CASE_ESCALATED,
                    AuditObject.ofCase(about.id()),
                    "to=" + audience + ", called=" + members.size());
        }
        events.fire(new StaffAlerted(notice.id(), members));
    }
}
