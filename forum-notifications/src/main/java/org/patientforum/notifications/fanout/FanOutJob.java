package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;
import org.patientforum.shared.jobs.PeriodicJob;

/** Fans events out on this node, and wakes the relay after it. Other nodes do the same; claims in the database keep them apart. */
@Dependent
class FanOutJob implements PeriodicJob {

    private final FanOut fanOut;
    private final JobRunner runner;
    private final Event<NotificationsCreated> news;

    @Inject
    FanOutJob(FanOut fanOut, JobRunner runner, Event<NotificationsCreated> news) {
        this.fanOut = fanOut;
        this.runner = runner;
        this.news = news;
    }

    @Override
    public Job job() {
        return Job.FAN_OUT;
    }

    @Override
    public void run() {
        boolean told = fanOut.run();
        runner.wake(Job.MAIL_ROUNDS);
        if (told) {
            news.fire(new NotificationsCreated());
        }
    }
}
