package org.patientforum.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Forgets, each night, deleted texts that no appeal can bring back. Every node does it; a case is locked meanwhile. */
@ApplicationScoped
public class DeletedTexts implements PeriodicJob {

    private AppealService appeals;

    protected DeletedTexts() {}

    @Inject
    public DeletedTexts(AppealService appeals) {
        this.appeals = appeals;
    }

    @Override
    public Job job() {
        return Job.DELETED_TEXTS;
    }

    @Override
    public void run() {
        while (appeals.forgetTexts() > 0) {
            // Until none is left, some in each transaction.
        }
    }
}
