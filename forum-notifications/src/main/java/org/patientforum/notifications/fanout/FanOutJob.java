package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;
import org.patientforum.shared.jobs.PeriodicJob;

/** Runs the fan-out on this node, then wakes the mail relay. All nodes run it; claims in the database keep them apart. */
@Dependent
class FanOutJob implements PeriodicJob {

    private final FanOut fanOut;
    private final JobRunner runner;
    private final Event<NotificationsCreated> created;

    @Inject
    FanOutJob(FanOut fanOut, JobRunner runner, Event<NotificationsCreated> created) {
        this.fanOut = fanOut;
        this.runner = runner;
        this.created = created;
    }

    @Override
    public Job job() {
        return Job.FAN_OUT;
    }

    @Override
    public void run() {
        boolean worked = fanOut.run();
        runner.wake(Job.MAIL_ROUNDS);
        if (worked) {
            created.fire(new NotificationsCreated());
        }
    }

    /** Wakes the job after the commit. If that fails, nothing is lost: the job also runs on its schedule. */
    static void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskRecorded event, JobRunner runner) {
        runner.wake(Job.FAN_OUT);
    }
}
