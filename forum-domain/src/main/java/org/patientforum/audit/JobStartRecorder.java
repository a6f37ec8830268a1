package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.JobStartedByAdministrator;

/** Records jobs that administrators start: {@code shared.jobs} must not know the audit trail. */
@Dependent
class JobStartRecorder {

    private final AuditTrail audit;

    @Inject
    JobStartRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    void jobStarted(@Observes JobStartedByAdministrator event) {
        audit.record(
                event.actorId(),
                AuditAction.JOB_STARTED,
                AuditObject.ofJobs(),
                "job=" + event.job().name());
    }
}
