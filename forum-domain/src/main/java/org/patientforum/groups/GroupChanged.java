package org.patientforum.groups;

/** An administrator created or changed a group. */
public record GroupChanged(long groupId, long actorId, Change change) {

    /** What was done. */
    public enum Change {
        CREATED,
        REWORDED,
        ARCHIVED,
        OPENED,
        HOLDING,
        NOT_HOLDING,
        MOVED
    }
}
