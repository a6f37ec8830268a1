package org.patientforum.notifications.bounces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Looks every minute, on each node, whether mails have come back. A lease in the database lets one node at a time look. */
@ApplicationScoped
public class BounceJob implements PeriodicJob {

    private BounceMailboxReader bounces;

    protected BounceJob() {}

    @Inject
    public BounceJob(BounceMailboxReader bounces) {
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
