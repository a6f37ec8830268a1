package org.patientforum.web.live;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.notifications.fanout.NotificationsCreated;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;

/** Wakes the broadcaster when this node creates notifications. Those of other nodes are found by polling. */
@Dependent
class NotificationsCreatedObserver {

    private final JobRunner runner;

    @Inject
    NotificationsCreatedObserver(JobRunner runner) {
        this.runner = runner;
    }

    void wakeBroadcaster(@Observes NotificationsCreated event) {
        runner.wake(Job.BELL);
    }
}
