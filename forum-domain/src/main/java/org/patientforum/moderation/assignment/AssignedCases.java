package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseAssignment;
import org.patientforum.moderation.cases.CaseRights;
import org.patientforum.moderation.cases.Cases;

/** Releases cases from moderators who cannot keep them. Cases that wait for a second person are never released. */
@Dependent
public class AssignedCases {

    private final AssignedCaseQueries queries;
    private final Cases cases;
    private final CaseRights rights;
    private final Handovers handovers;
    private final Clock clock;

    @Inject
    public AssignedCases(
            AssignedCaseQueries queries, Cases cases, CaseRights rights, Handovers handovers, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.rights = rights;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** Ids of cases that their moderators cannot keep, up to the limit for each reason. */
    public List<Long> findReleasable(ReleaseRule rule, int limit) {
        return queries.findReleasable(rule, limit);
    }

    /**
     * Releases a case if its moderator still cannot keep it. The lock of its row makes this happen once, however many
     * nodes try. Adds a row without an actor to the audit trail and fires {@link CaseHandedOver}. The caller provides
     * the transaction. Throws NotFound.
     */
    public void releaseIfDue(long caseId, ReleaseRule rule) {
        Case found = cases.locked(caseId);
        reason(found, rule).ifPresent(reason -> handovers.add(caseId, found.revoke(clock.instant()), null, reason));
    }

    private Optional<HandoverReason> reason(Case found, ReleaseRule rule) {
        CaseAssignment assignment = found.assignment();
        if (assignment.isUnassigned() || !found.state().reassignable()) {
            return Optional.empty();
        }
        if (!rights.mayWork(assignment.claimedBy(), found)) {
            return Optional.of(HandoverReason.NOT_THEIRS);
        }
        if (rule.away().contains(assignment.claimedBy())) {
            return Optional.of(HandoverReason.AWAY);
        }
        boolean undecided = found.urgency().isUrgent()
                && AssignedCaseQueries.DUE_SOON.contains(found.state())
                && assignment.assignedSince(rule.undecidedSince());
        return undecided ? Optional.of(HandoverReason.UNDECIDED) : Optional.empty();
    }
}
