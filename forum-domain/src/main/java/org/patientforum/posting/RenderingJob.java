package org.patientforum.posting;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Has posts rendered anew whose HTML an older version of the renderer has made, soon after an update, and when an administrator wants it. */
@ApplicationScoped
public class RenderingJob implements PeriodicJob {

    private StoredHtml stored;
    private OwnTransaction transaction;
    private volatile boolean stopped;

    protected RenderingJob() {}

    @Inject
    public RenderingJob(StoredHtml stored, OwnTransaction transaction) {
        this.stored = stored;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.RENDERING;
    }

    @Override
    public void run() {
        new Rendering(stored, transaction).run(() -> stopped);
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
