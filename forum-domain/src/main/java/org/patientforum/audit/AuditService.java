package org.patientforum.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Sorting;

/** Reads and checks the audit trail. There is no way to change it. */
@Stateless
public class AuditService {

    /** Counting of filtered rows stops here. */
    public static final int MAX_COUNTED = 5000;

    private static final int MAX_DETAILS_LENGTH = 300;

    private AuditEntries entries;
    private AuditFindings findings;
    private AuditTrail trail;

    protected AuditService() {}

    @Inject
    public AuditService(AuditEntries entries, AuditFindings findings, AuditTrail trail) {
        this.entries = entries;
        this.findings = findings;
        this.trail = trail;
    }

    /** Rows of the trail, newest first. */
    @RolesAllowed("moderator")
    public List<AuditLine> newest(AuditFilter filter, int first, int limit) {
        return entries.sorted(filter, AuditFilter.USUAL_ORDER, first, limit);
    }

    /** Rows of the trail in this order. */
    @RolesAllowed("moderator")
    public List<AuditLine> sorted(AuditFilter filter, Sorting<AuditColumn> sorting, int first, int limit) {
        return entries.sorted(filter, sorting, first, limit);
    }

    /**
     * Rows that follow the row at a place in this order, for reading the whole trail in batches.
     *
     * @param place place of the last row of the batch before; null for the first batch
     */
    @RolesAllowed("moderator")
    public List<AuditLine> following(
            AuditFilter filter, Sorting<AuditColumn> sorting, @Nullable Long place, int limit) {
        return entries.following(filter, sorting, place, limit);
    }

    /** The number of matching rows; with a filter at most {@link #MAX_COUNTED}. */
    @RolesAllowed("moderator")
    public long count(AuditFilter filter) {
        return entries.count(filter, MAX_COUNTED);
    }

    /** The latest actions on an object, oldest first, without views. */
    @RolesAllowed("moderator")
    public List<AuditLine> history(AuditObject object) {
        return entries.history(object);
    }

    /** Checks the whole chain now and stores the result. For short chains; the nightly job checks long ones. */
    @RolesAllowed("moderator")
    public AuditCheck check() {
        return findings.checkAndStore();
    }

    /** Records the export of a table. */
    @RolesAllowed("moderator")
    public void tableExported(long actorId, String table, String format, String filter) {
        String details = "table=%s format=%s filter=%s".formatted(table, format, filter);
        trail.record(
                actorId,
                AuditAction.TABLE_EXPORTED,
                new AuditObject(AuditObject.Kind.TABLE, 0),
                details.substring(0, Math.min(details.length(), MAX_DETAILS_LENGTH)));
    }

    /** The result of the last check, with the row that does not fit. */
    @RolesAllowed("moderator")
    public AuditChecked lastCheck() {
        return findings.last();
    }
}
