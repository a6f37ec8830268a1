package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.moderation.assignment.TakenCases;
import org.patientforum.moderation.assignment.TakerRule;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Makes cases free for others whose takers do not look after them any more, are away by the rota, or had an urgent one too long
 * without a decision. Each is a transaction of its own, so that one that cannot be freed now keeps none of the others.
 */
@Dependent
public class TakenCaseRelease {

    private static final Logger LOG = Logger.getLogger(TakenCaseRelease.class.getName());
    private static final int MOST_AT_ONCE = 200;

    private final TakenCases cases;
    private final DutyRoster roster;
    private final Settings settings;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    @Inject
    public TakenCaseRelease(
            TakenCases cases, DutyRoster roster, Settings settings, RequiresNewTransaction transaction, Clock clock) {
        this.cases = cases;
        this.roster = roster;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Frees what is to be freed now. Needs no transaction. */
    public void look() {
        TakerRule rule = transaction.get(this::rule);
        List<Long> lost = transaction.get(() -> cases.lost(rule, MOST_AT_ONCE));
        for (long caseId : lost) {
            try {
                transaction.run(() -> cases.freeIfLost(caseId, rule));
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "Case " + caseId + " could not be freed; it is tried again in a minute.");
            }
        }
    }

    private TakerRule rule() {
        Instant now = clock.instant();
        Duration minutes = Duration.ofMinutes(settings.number(Setting.URGENT_TAKEN_FOR));
        return new TakerRule(now, roster.absent(), now.minus(minutes));
    }
}
