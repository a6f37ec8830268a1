package org.patientforum.noticing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Looks every minute on each node, and as soon as something was reported, whether cases are to be freed and the team is to be called.
 */
@ApplicationScoped
public class EscalationJob implements PeriodicJob {

    private TakenCaseRelease release;
    private Caller caller;
    private DailyWord daily;
    private OwnTransaction transaction;

    protected EscalationJob() {}

    @Inject
    public EscalationJob(TakenCaseRelease release, Caller caller, DailyWord daily, OwnTransaction transaction) {
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
