package org.patientforum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Has the whole audit chain checked each night, and when an administrator wants it. A chain that does not fit is a failed job. */
@ApplicationScoped
public class AuditCheckJob implements PeriodicJob {

    private AuditFindings findings;
    private RequiresNewTransaction transaction;

    protected AuditCheckJob() {}

    @Inject
    public AuditCheckJob(AuditFindings findings, RequiresNewTransaction transaction) {
        this.findings = findings;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.AUDIT_CHECK;
    }

    @Override
    public void run() {
        if (!transaction.get(findings::checkAndKeep).whole()) {
            throw new AuditTouched();
        }
    }

    /** Somebody has changed the audit trail. */
    private static final class AuditTouched extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
