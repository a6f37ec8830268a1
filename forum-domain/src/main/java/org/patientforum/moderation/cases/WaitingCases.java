package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds cases that wait for a moderator to take them. Alerting uses it to call staff. */
@Dependent
public class WaitingCases {

    private final Cases cases;

    @Inject
    public WaitingCases(Cases cases) {
        this.cases = cases;
    }

    /** Urgent cases that nobody has taken, most recently due first. */
    public List<UrgentCase> urgent(int limit) {
        return cases.urgent(limit);
    }

    /**
     * Counts cases that nobody has taken, including appeals, up to the limit.
     *
     * @param groups the groups to count in; empty for the whole forum
     */
    public int count(Optional<Set<Long>> groups, int limit) {
        if (groups.isPresent() && groups.get().isEmpty()) {
            return 0;
        }
        int open = cases.countUnassigned(CaseState.OPEN, groups, limit);
        int appealed = cases.countUnassigned(CaseState.APPEALED, groups, limit);
        return Math.min(limit, open + appealed);
    }

    /**
     * Whether the case still waits in the wait that began at this instant.
     *
     * @param since when the case was opened, or when its last assignee released or lost it
     */
    public boolean isWaiting(long caseId, Instant since) {
        return cases.isWaiting(caseId, since);
    }
}
