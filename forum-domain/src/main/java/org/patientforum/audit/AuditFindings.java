package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Checks the chain and keeps what was found, so that a long chain is not walked for each look at the page. */
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

    AuditCheck checkAndKeep() {
        AuditCheck check = chain.check();
        entries.forget();
        entries.finding().become(check, clock.instant());
        return check;
    }

    AuditChecked last() {
        AuditFinding finding = entries.finding();
        AuditCheck check = finding.check();
        AuditLine line = check.whole()
                ? null
                : entries.line(check.brokenAt())
                        .or(() -> entries.line(check.brokenAt() - 1))
                        .orElse(null);
        return new AuditChecked(finding.checkedAt(), check, line);
    }
}
