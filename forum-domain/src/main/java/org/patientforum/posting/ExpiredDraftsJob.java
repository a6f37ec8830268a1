package org.patientforum.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.unsent.UnsentFormService;

/** Removes, each night, texts that were begun and never posted. Every node does it; a row can only be removed once. */
@ApplicationScoped
public class ExpiredDraftsJob implements PeriodicJob {

    private DraftService drafts;
    private UnsentFormService unsent;

    protected ExpiredDraftsJob() {}

    @Inject
    public ExpiredDraftsJob(DraftService drafts, UnsentFormService unsent) {
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
        unsent.removeOld();
    }
}
