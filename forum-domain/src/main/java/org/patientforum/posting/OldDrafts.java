package org.patientforum.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;
import org.patientforum.unsent.UnsentFormService;

/** Removes, each night, texts that were begun and never posted. Every node does it; a row can only be removed once. */
@Singleton
public class OldDrafts {

    private DraftService drafts;
    private UnsentFormService unsent;
    private JobReports reports;

    protected OldDrafts() {}

    @Inject
    public OldDrafts(DraftService drafts, UnsentFormService unsent, JobReports reports) {
        this.drafts = drafts;
        this.unsent = unsent;
        this.reports = reports;
    }

    /** Tidies up. */
    @Schedule(hour = "3", minute = "23", persistent = false)
    @PermitAll
    public void remove() {
        reports.run(Job.OLD_DRAFTS, () -> {
            drafts.removeOld();
            unsent.removeOld();
        });
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.OLD_DRAFTS) {
            remove();
        }
    }
}
