package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Releases cases that moderators cannot keep, then alerts staff and sends the daily reminder. Reports and escalations
 * wake it early.
 */
@Dependent
class EscalationJob implements PeriodicJob {

    private final AssignmentReleaser releaser;
    private final OnCallNotifier notifier;
    private final DailyReminder reminder;
    private final RequiresNewTransaction transaction;

    @Inject
    EscalationJob(
            AssignmentReleaser releaser,
            OnCallNotifier notifier,
            DailyReminder reminder,
            RequiresNewTransaction transaction) {
        this.releaser = releaser;
        this.notifier = notifier;
        this.reminder = reminder;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.ESCALATION;
    }

    @Override
    public void run() {
        try {
            releaser.poll();
        } finally { // a failed release must not prevent alerts
            transaction.run(notifier::poll);
            transaction.run(reminder::poll);
        }
    }
}
