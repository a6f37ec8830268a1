package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.patientforum.moderation.cases.CaseEscalated;
import org.patientforum.reporting.ReportSubmitted;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;

/**
 * Wakes the escalation job after a report, an escalation or an undelivered alert is committed. If that fails, the job
 * still runs at its next scheduled time.
 */
@Dependent
class EscalationTrigger {

    private final JobRunner runner;

    @Inject
    EscalationTrigger(JobRunner runner) {
        this.runner = runner;
    }

    void onReport(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportSubmitted event) {
        runner.wake(Job.ESCALATION);
    }

    void onAlertUndelivered(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertUndelivered event) {
        runner.wake(Job.ESCALATION);
    }

    void onEscalation(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseEscalated event) {
        runner.wake(Job.ESCALATION);
    }
}
