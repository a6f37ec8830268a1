package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Reads the bounce mailbox. A lease in the database lets one node at a time read it. */
@Dependent
class BounceJob implements PeriodicJob {

    private final BounceMailboxReader bounces;

    @Inject
    BounceJob(BounceMailboxReader bounces) {
        this.bounces = bounces;
    }

    @Override
    public Job job() {
        return Job.BOUNCES;
    }

    @Override
    public void run() {
        bounces.read();
    }
}
