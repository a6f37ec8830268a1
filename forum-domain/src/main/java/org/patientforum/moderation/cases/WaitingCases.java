package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which cases wait for somebody to take them: for whoever calls the team. */
@Dependent
public class WaitingCases {

    private final WaitingCaseRows rows;

    @Inject
    public WaitingCases(WaitingCaseRows rows) {
        this.rows = rows;
    }

    /** The urgent cases that nobody has taken, latest first. */
    public List<UrgentCase> urgent(int atMost) {
        return rows.urgent(atMost);
    }

    /**
     * How many cases nobody has taken, appeals too; more than the limit are not counted.
     *
     * @param groups the groups that count; empty: all cases
     */
    public int count(Optional<Set<Long>> groups, int limit) {
        return rows.count(groups, limit);
    }

    /** Whether nobody has taken the case yet that waits since this time: since it was opened, or since its taker lost it or let it go. */
    public boolean waits(long caseId, Instant since) {
        return rows.waits(caseId, since);
    }
}
