package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.patientforum.moderation.cases.CaseEscalated;
import org.patientforum.reporting.ReportSubmitted;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;

/** Wakes the escalation job once a report is committed, others are to take a case, or a call was missed. If that fails nothing is lost: the job runs by itself soon. */
@Dependent
class ReportSubmittedObserver {

    private final JobRunner runner;

    @Inject
    ReportSubmittedObserver(JobRunner runner) {
        this.runner = runner;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportSubmitted event) {
        runner.wake(Job.ESCALATION);
    }

    void missed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallMissed event) {
        runner.wake(Job.ESCALATION);
    }

    void escalated(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseEscalated event) {
        runner.wake(Job.ESCALATION);
    }
}
