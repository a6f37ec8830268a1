package org.patientforum.posting.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.unsent.UnsentFormService;

/** Deletes texts that were begun and never posted. Every node does it; a row can only be deleted once. */
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
        drafts.removeOld();
        unsent.deleteExpired();
    }
}
