package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Enqueues the digests that are due. Claims in the database keep nodes apart. */
@Dependent
class DigestJob implements PeriodicJob {

    private final DigestBatch digests;

    @Inject
    DigestJob(DigestBatch digests) {
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
