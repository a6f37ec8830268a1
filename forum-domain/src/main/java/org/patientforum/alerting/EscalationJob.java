package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Frees cases whose takers cannot keep them, and calls the team. Also woken as soon as something is reported. */
@Dependent
class EscalationJob implements PeriodicJob {

    private final TakenCaseRelease release;
    private final OnCallNotifier caller;
    private final DailyReminder daily;
    private final RequiresNewTransaction transaction;

    @Inject
    EscalationJob(
            TakenCaseRelease release, OnCallNotifier caller, DailyReminder daily, RequiresNewTransaction transaction) {
        this.release = release;
        this.caller = caller;
        this.daily = daily;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.ESCALATION;
    }

    @Override
    public void run() {
        try {
            release.look();
        } finally { // whatever keeps cases from being freed must not keep anybody from being called
            transaction.run(caller::look);
            transaction.run(daily::look);
        }
    }
}
