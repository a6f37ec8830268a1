package org.patientforum.web.bell;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.notifications.NewsTold;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;

/** Wakes the ringer as soon as this node has told somebody; of other nodes it learns by itself. */
@Dependent
class NewsHeard {

    private final JobRunner runner;

    @Inject
    NewsHeard(JobRunner runner) {
        this.runner = runner;
    }

    void told(@Observes NewsTold event) {
        runner.wake(Job.BELL);
    }
}
