package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.patientforum.moderation.cases.WaitingCases;

/** What has become of calls: for whoever passes them on. */
@Dependent
public class StaffAlerts {

    private static final Logger LOG = Logger.getLogger(StaffAlerts.class.getName());

    private final CaseAlerts notices;
    private final WaitingCases waiting;
    private final Team team;
    private final Event<CallMissed> missed;

    @Inject
    public StaffAlerts(CaseAlerts notices, WaitingCases waiting, Team team, Event<CallMissed> missed) {
        this.notices = notices;
        this.waiting = waiting;
        this.team = team;
        this.missed = missed;
    }

    /** The call did not reach this member, or hardly will. If it reaches nobody, the next are called at once. Needs a transaction. */
    public void missed(long noticeId, long memberId) {
        notices.locked(noticeId)
                .filter(notice -> waiting.waits(notice.caseId(), notice.waitsSince()) && notice.missedBy(memberId))
                .ifPresent(notice -> {
                    LOG.severe(() -> "ALARM: the email that calls member " + memberId + " to the urgent case "
                            + notice.caseId() + " does not get through."
                            + (notice.reachesNobody() ? " Nobody called with them can be reached either." : ""));
                    missed.fire(new CallMissed(noticeId, memberId));
                });
    }

    /** Everybody who looks after the forum or a group now. */
    public Set<Long> team() {
        return team.everybody();
    }

    /** Of these notices, those whose case nobody has taken yet. */
    public Set<Long> stillWaiting(Collection<Long> noticeIds) {
        return notices.byId(noticeIds).stream()
                .filter(notice -> waiting.waits(notice.caseId(), notice.waitsSince()))
                .map(CaseAlert::id)
                .collect(Collectors.toSet());
    }
}
