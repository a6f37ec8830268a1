package org.patientforum.noticing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Frees cases whose takers cannot keep them, and calls the team. Also woken as soon as something is reported. */
@Dependent
class EscalationJob implements PeriodicJob {

    private final TakenCaseRelease release;
    private final Caller caller;
    private final DailyWord daily;
    private final OwnTransaction transaction;

    @Inject
    EscalationJob(TakenCaseRelease release, Caller caller, DailyWord daily, OwnTransaction transaction) {
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
