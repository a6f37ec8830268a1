package org.patientforum.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/** Has the whole audit chain checked each night, and when an administrator wants it. A chain that does not fit is a failed job. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCheckTimer {

    private AuditFindings findings;
    private OwnTransaction transaction;
    private JobReports reports;

    protected AuditCheckTimer() {}

    @Inject
    public AuditCheckTimer(AuditFindings findings, OwnTransaction transaction, JobReports reports) {
        this.findings = findings;
        this.transaction = transaction;
        this.reports = reports;
    }

    @Schedule(hour = "4", minute = "7", persistent = false)
    @PermitAll
    void night() {
        reports.run(Job.AUDIT_CHECK, this::check);
    }

    private void check() {
        if (!transaction.get(findings::checkAndKeep).whole()) {
            throw new AuditTouched();
        }
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.AUDIT_CHECK) {
            night();
        }
    }

    /** Somebody has changed the audit trail. */
    private static final class AuditTouched extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
