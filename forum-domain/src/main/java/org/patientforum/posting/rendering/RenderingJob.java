package org.patientforum.posting.rendering;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Re-renders posts whose HTML was made by an older version of the renderer. */
@Dependent
class RenderingJob implements PeriodicJob {

    private final StoredHtml stored;
    private final RequiresNewTransaction transaction;
    private volatile boolean stopped;

    @Inject
    RenderingJob(StoredHtml stored, RequiresNewTransaction transaction) {
        this.stored = stored;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.RENDERING;
    }

    @Override
    public void run() {
        new RenderingRun(stored, transaction).run(() -> stopped);
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
