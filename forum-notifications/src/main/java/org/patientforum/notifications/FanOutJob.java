package org.patientforum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Drives the fan-out on this node and wakes the relay after it: every few seconds, and at once after an event. One run at a time; who comes meanwhile
 * makes it run once more. Other nodes do the same, and claims in the database keep them apart.
 */
@ApplicationScoped
public class FanOutJob implements PeriodicJob {

    private FanOut fanOut;
    private JobRunner runner;
    private Event<NewsTold> news;

    protected FanOutJob() {}

    @Inject
    public FanOutJob(FanOut fanOut, JobRunner runner, Event<NewsTold> news) {
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
            news.fire(new NewsTold());
        }
    }
}
