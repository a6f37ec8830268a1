package org.patientforum.notifications.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Looks every minute, on each node, whose digest is due. One run at a time; claims in the database keep nodes apart. */
@ApplicationScoped
public class DigestJob implements PeriodicJob {

    private DigestBatch digests;

    protected DigestJob() {}

    @Inject
    public DigestJob(DigestBatch digests) {
        this.digests = digests;
    }

    @Override
    public Job job() {
        return Job.DIGESTS;
    }

    @Override
    public void run() {
        digests.run();
    }
}
