package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Writes down what staff do and look at, in the transaction it happens in: append-only, each row chained to the last. */
@Dependent
public class AuditTrail {

    /** What the column holds. */
    static final int LONGEST_DETAILS = 1000;

    private final AuditEntries entries;
    private final Clock clock;

    @Inject
    public AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Adds a row at the end of the chain.
     *
     * @param actorId who acted, or null for the forum itself
     * @param details ids and codes, never what a member wrote; cut after 1,000 characters
     */
    public void record(Long actorId, AuditAction action, AuditObject object, String details) {
        entries.append(new AuditEntry(actorId, action, object, cut(details), clock.instant()));
    }

    /** Never between the two halves of a character outside the basic plane: a lone half cannot be stored. */
    private static String cut(String details) {
        if (details.length() <= LONGEST_DETAILS) {
            return details;
        }
        boolean halves = Character.isHighSurrogate(details.charAt(LONGEST_DETAILS - 1));
        return details.substring(0, halves ? LONGEST_DETAILS - 1 : LONGEST_DETAILS);
    }

    /** What was last done with one thing, oldest first; that somebody looked at it is left out. */
    public List<AuditLine> done(AuditObject object) {
        return entries.done(object);
    }
}
