package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Verifies the chain of audit rows up to the end it had when the check began, so that rows written meanwhile do no harm. */
@Dependent
class AuditChain {

    private static final int BATCH_SIZE = 500;

    private final AuditEntries entries;

    @Inject
    AuditChain(AuditEntries entries) {
        this.entries = entries;
    }

    /** Verifies the chain and reports the first row that does not fit. */
    AuditCheck check() {
        AuditHead head = entries.head();
        long end = head.place();
        String endHash = head.hash();
        long place = 0;
        String hash = "";
        while (place < end) {
            List<AuditEntry> rows = entries.between(place, end, BATCH_SIZE);
            for (AuditEntry row : rows) {
                if (!row.follows(place, hash)) {
                    return new AuditCheck(end, place + 1);
                }
                place = row.place();
                hash = row.hash();
            }
            entries.clear();
            if (rows.isEmpty()) {
                return new AuditCheck(end, place + 1); // truncated: the head still counts them
            }
        }
        boolean complete = hash.equals(endHash) && !hasRowsAfter(end);
        return new AuditCheck(end, complete ? null : Long.valueOf(hash.equals(endHash) ? end + 1 : end));
    }

    /**
     * Whether rows follow the recorded end although nobody has moved it. Queries the rows before the head: a row written in
     * between moves the head.
     */
    private boolean hasRowsAfter(long end) {
        boolean more = !entries.between(end, Long.MAX_VALUE, 1).isEmpty();
        entries.clear();
        return more && entries.head().place() == end;
    }
}
