package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.moderation.assignment.AssignedCases;
import org.patientforum.moderation.assignment.ReleaseRule;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Releases cases from moderators who no longer moderate them, are absent, or have had an urgent case for too long. Each
 * release has its own transaction, so that a failure does not affect the others.
 */
@Dependent
public class AssignmentReleaser {

    private static final Logger LOG = Logger.getLogger(AssignmentReleaser.class.getName());
    private static final int BATCH_SIZE = 200;

    private final AssignedCases cases;
    private final DutyRoster roster;
    private final Settings settings;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    @Inject
    public AssignmentReleaser(
            AssignedCases cases,
            DutyRoster roster,
            Settings settings,
            RequiresNewTransaction transaction,
            Clock clock) {
        this.cases = cases;
        this.roster = roster;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Releases the cases that are due. The caller provides no transaction. */
    public void poll() {
        ReleaseRule rule = transaction.get(this::rule);
        List<Long> releasable = transaction.get(() -> cases.findReleasable(rule, BATCH_SIZE));
        for (long caseId : releasable) {
            try {
                transaction.run(() -> cases.releaseIfDue(caseId, rule));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "Cannot release case " + caseId + "; will retry in a minute.");
            }
        }
    }

    private ReleaseRule rule() {
        Instant now = clock.instant();
        Duration maxUndecided = Duration.ofMinutes(settings.number(Setting.URGENT_TAKEN_FOR));
        return new ReleaseRule(now, roster.absent(), now.minus(maxUndecided));
    }
}
