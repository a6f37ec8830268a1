package org.patientforum.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Forgets, each night, deleted texts that no appeal can bring back, and the addresses that guests left with requests decided as long ago. Every node
 * does it; a case is locked meanwhile.
 */
@ApplicationScoped
public class DeletedContentPurgeJob implements PeriodicJob {

    private AppealService appeals;
    private RequestService requests;

    protected DeletedContentPurgeJob() {}

    @Inject
    public DeletedContentPurgeJob(AppealService appeals, RequestService requests) {
        this.appeals = appeals;
        this.requests = requests;
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
        requests.forgetContacts();
    }
}
