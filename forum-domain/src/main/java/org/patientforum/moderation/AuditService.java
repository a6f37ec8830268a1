package org.patientforum.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reading and checking the audit trail. Nobody can change it. */
@Stateless
public class AuditService {

    private static final int AT_ONCE = 500;

    private AuditEntries entries;

    protected AuditService() {}

    @Inject
    public AuditService(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Rows of the trail, newest first.
     *
     * @param action only this action, or null for all
     */
    @RolesAllowed("moderator")
    public List<AuditLine> newest(AuditAction action, int first, int atMost) {
        return entries.newest(action, first, atMost);
    }

    /** How many rows there are of the action, or of all actions if it is null. */
    @RolesAllowed("moderator")
    public long count(AuditAction action) {
        return entries.count(action);
    }

    /** What staff did with one thing, oldest first. */
    @RolesAllowed("moderator")
    public List<AuditLine> history(AuditObject object) {
        return entries.of(object);
    }

    /** Walks the whole chain and names the first row that does not fit. */
    @RolesAllowed("moderator")
    public AuditCheck check() {
        long place = 0;
        String hash = "";
        List<AuditEntry> rows = entries.after(place, AT_ONCE);
        while (!rows.isEmpty()) {
            for (AuditEntry row : rows) {
                if (!row.follows(place, hash)) {
                    return new AuditCheck(entries.count(null), place + 1);
                }
                place = row.place();
                hash = row.hash();
            }
            entries.forget();
            rows = entries.after(place, AT_ONCE);
        }
        return endsWith(place, hash);
    }

    /** Rows cut off at the end leave no gap, but the head of the chain still knows of them. */
    private AuditCheck endsWith(long place, String hash) {
        AuditHead head = entries.head();
        boolean whole = head.place() == place && head.hash().equals(hash);
        return new AuditCheck(place, whole ? null : Long.valueOf(place + 1));
    }
}
