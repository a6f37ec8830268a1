package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Walks the chain of audit rows from its beginning to the end it had when the walk began: rows that are written meanwhile do no
 * harm.
 */
@Dependent
class AuditChain {

    private static final int AT_ONCE = 500;

    private final AuditEntries entries;

    @Inject
    AuditChain(AuditEntries entries) {
        this.entries = entries;
    }

    /** Names the first row that does not fit. */
    AuditCheck check() {
        AuditHead head = entries.head();
        long end = head.place();
        String endHash = head.hash();
        long place = 0;
        String hash = "";
        while (place < end) {
            List<AuditEntry> rows = entries.between(place, end, AT_ONCE);
            for (AuditEntry row : rows) {
                if (!row.follows(place, hash)) {
                    return new AuditCheck(end, place + 1);
                }
                place = row.place();
                hash = row.hash();
            }
            entries.forget();
            if (rows.isEmpty()) {
                return new AuditCheck(end, place + 1); // cut off: the head still knows of them
            }
        }
        boolean whole = hash.equals(endHash) && !rowsBeyond(end);
        return new AuditCheck(end, whole ? null : Long.valueOf(hash.equals(endHash) ? end + 1 : end));
    }

    /** Whether rows come after the end while nobody has moved it. The rows are asked for first: then none can just have come. */
    private boolean rowsBeyond(long end) {
        boolean more = !entries.between(end, Long.MAX_VALUE, 1).isEmpty();
        entries.forget();
        return more && entries.head().place() == end;
    }
}
