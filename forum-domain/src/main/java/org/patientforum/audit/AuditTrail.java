package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Records what staff do and view, in the transaction of the action. Append-only; each row is chained to the previous one. */
@Dependent
public class AuditTrail {

    /** Length of the column. */
    static final int MAX_DETAILS_LENGTH = 1000;

    private final AuditEntries entries;
    private final Clock clock;

    @Inject
    public AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Appends a row to the chain.
     *
     * @param actorId null for the forum itself
     * @param details ids and codes, never members' texts; truncated to 1,000 characters
     */
    public void record(Long actorId, AuditAction action, AuditObject object, String details) {
        entries.append(new AuditEntry(actorId, action, object, truncated(details), clock.instant()));
    }

    /** Truncates without splitting a surrogate pair, which cannot be stored. */
    private static String truncated(String details) {
        if (details.length() <= MAX_DETAILS_LENGTH) {
            return details;
        }
        boolean splitsPair = Character.isHighSurrogate(details.charAt(MAX_DETAILS_LENGTH - 1));
        return details.substring(0, splitsPair ? MAX_DETAILS_LENGTH - 1 : MAX_DETAILS_LENGTH);
    }

    /** The latest actions on an object, oldest first, without views. */
    public List<AuditLine> history(AuditObject object) {
        return entries.history(object);
    }
}
