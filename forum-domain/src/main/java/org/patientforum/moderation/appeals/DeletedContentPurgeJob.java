package org.patientforum.moderation.appeals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Deletes for good the texts of deleted posts that no appeal can bring back, and the addresses that guests left with requests decided as long ago.
 * Every node does it; a case is locked meanwhile.
 */
@Dependent
class DeletedContentPurgeJob implements PeriodicJob {

    private final AppealService appeals;
    private final ReportStatusService requests;

    @Inject
    DeletedContentPurgeJob(AppealService appeals, ReportStatusService requests) {
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
