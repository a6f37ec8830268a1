package org.patientforum.posting.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.unsent.UnsentFormService;

/** Deletes expired drafts and unsent forms. Every node runs it, which is safe because deletion is idempotent. */
@Dependent
class ExpiredDraftsJob implements PeriodicJob {

    private final DraftService drafts;
    private final UnsentFormService unsent;

    @Inject
    ExpiredDraftsJob(DraftService drafts, UnsentFormService unsent) {
        this.drafts = drafts;
        this.unsent = unsent;
    }

    @Override
    public Job job() {
        return Job.OLD_DRAFTS;
    }

    @Override
    public void run() {
        drafts.deleteExpired();
        unsent.removeOld();
    }
}
