package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseRights;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.cases.Custody;

/** Cases whose takers cannot keep them, so that others can have them. A case that waits for a second person is none of them. */
@Dependent
public class TakenCases {

    private final TakenCaseRows rows;
    private final Cases cases;
    private final CaseRights rights;
    private final Handovers handovers;
    private final Clock clock;

    @Inject
    public TakenCases(TakenCaseRows rows, Cases cases, CaseRights rights, Handovers handovers, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.rights = rights;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** The ids of cases whose takers cannot keep them, so many at most for each reason. */
    public List<Long> lost(TakerRule rule, int atMost) {
        return rows.lost(rule, atMost);
    }

    /**
     * Makes a case free if, at this moment, its taker cannot keep it; its row is locked, so that this happens once on however many
     * nodes. It is in the audit trail without an actor, and who had the case is told. Needs a transaction of its own. Throws NotFound.
     */
    public void freeIfLost(long caseId, TakerRule rule) {
        Case found = cases.locked(caseId);
        reason(found, rule).ifPresent(reason -> handovers.add(caseId, found.takenAway(clock.instant()), null, reason));
    }

    private Optional<HandoverReason> reason(Case found, TakerRule rule) {
        Custody custody = found.custody();
        if (custody.nobody() || !found.state().takeable()) {
            return Optional.empty();
        }
        if (!rights.mayWork(custody.claimedBy(), found)) {
            return Optional.of(HandoverReason.NOT_THEIRS);
        }
        if (rule.away().contains(custody.claimedBy())) {
            return Optional.of(HandoverReason.AWAY);
        }
        boolean undecided = found.urgency().urgent()
                && TakenCaseRows.TO_DECIDE_SOON.contains(found.state())
                && custody.since(rule.undecidedSince());
        return undecided ? Optional.of(HandoverReason.UNDECIDED) : Optional.empty();
    }
}
