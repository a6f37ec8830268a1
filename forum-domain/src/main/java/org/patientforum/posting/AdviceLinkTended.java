package org.patientforum.posting;

/** An administrator changed the list of approved advice. */
public record AdviceLinkTended(long adviceLinkId, long actorId, Change change) {

    /** What was done. */
    public enum Change {
        ADDED,
        CHANGED,
        ARCHIVED,
        OPENED
    }
}
