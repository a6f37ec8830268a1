package org.patientforum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Checks the whole audit chain each night and on request. A broken chain makes the run fail. */
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
        if (!transaction.get(findings::checkAndStore).intact()) {
            throw new AuditTouched();
        }
    }

    /** The audit trail was tampered with. */
    private static final class AuditTouched extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
