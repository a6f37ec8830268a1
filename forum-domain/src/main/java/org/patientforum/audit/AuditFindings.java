package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Checks the chain and stores the result, so that pages do not have to verify a long chain. */
@Dependent
class AuditFindings {

    private final AuditChain chain;
    private final AuditEntries entries;
    private final Clock clock;

    @Inject
    AuditFindings(AuditChain chain, AuditEntries entries, Clock clock) {
        this.chain = chain;
        this.entries = entries;
        this.clock = clock;
    }

    AuditCheck checkAndStore() {
        AuditCheck check = chain.check();
        entries.clear();
        entries.finding().update(check, clock.instant());
        return check;
    }

    AuditChecked last() {
        AuditFinding finding = entries.finding();
        AuditCheck check = finding.check();
        AuditLine line = check.intact()
                ? null
                : entries.line(check.brokenAt())
                        .or(() -> entries.line(check.brokenAt() - 1))
                        .orElse(null);
        return new AuditChecked(finding.checkedAt(), check, line);
    }
}
