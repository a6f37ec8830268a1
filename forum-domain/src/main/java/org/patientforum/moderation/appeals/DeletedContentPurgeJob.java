package org.patientforum.moderation.appeals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.moderation.messages.ReportStatusService;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Permanently deletes the texts of deleted posts once no appeal can restore them, and the email addresses that guests
 * left with requests decided equally long ago. Runs on every node; the lock of each case prevents conflicts.
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
        while (appeals.purgeTexts() > 0) {
            // each call deletes one batch in its own transaction
        }
        requests.deleteExpiredContacts();
    }
}
