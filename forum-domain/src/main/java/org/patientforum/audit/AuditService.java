package org.patientforum.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reading and checking the audit trail. Nobody can change it. */
@Stateless
public class AuditService {

    /** So many rows of a filter are counted at most. */
    public static final int MOST_COUNTED = 5000;

    private static final int LONGEST_DETAILS = 300;

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
    public List<AuditLine> newest(AuditFilter filter, int first, int atMost) {
        return entries.newest(filter, first, atMost);
    }

    /** Rows of the trail before a place, newest first: for reading all of them, however many. */
    @RolesAllowed("moderator")
    public List<AuditLine> below(AuditFilter filter, long place, int atMost) {
        return entries.below(filter, place, atMost);
    }

    /** How many rows there are; of a filter no more than MOST_COUNTED are counted. */
    @RolesAllowed("moderator")
    public long count(AuditFilter filter) {
        return entries.count(filter, MOST_COUNTED);
    }

    /** What staff last did with one thing, oldest first, without who looked at it. */
    @RolesAllowed("moderator")
    public List<AuditLine> history(AuditObject object) {
        return entries.done(object);
    }

    /** Walks the whole chain now, and keeps and gives what was found. For short chains; the nightly job does it for long ones. */
    @RolesAllowed("moderator")
    public AuditCheck check() {
        return findings.checkAndKeep();
    }

    /** Writes down that the actor takes a table out of the forum. */
    @RolesAllowed("moderator")
    public void tableExported(long actorId, String table, String format, String filter) {
        String details = "table=%s format=%s filter=%s".formatted(table, format, filter);
        trail.record(
                actorId,
                AuditAction.TABLE_EXPORTED,
                new AuditObject(AuditObject.Kind.TABLE, 0),
                details.substring(0, Math.min(details.length(), LONGEST_DETAILS)));
    }

    /** What the last check found, with the row that does not fit. */
    @RolesAllowed("moderator")
    public AuditChecked lastCheck() {
        return findings.last();
    }
}
