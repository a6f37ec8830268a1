package org.patientforum.integration.authorisation;

/** The callers: the columns of the table. */
public enum Caller {
    /** A visitor who is not signed in and guesses ids, including the owner's. */
    GUEST,
    /** A member unrelated to the object. */
    MEMBER,
    /** The member who wrote the object or whom it concerns. */
    OWNER,
    /** A member with a read-only sanction. */
    READ_ONLY,
    /** A moderator of the object's group. */
    GROUP_MODERATOR,
    /** A moderator of another group. */
    GROUP_MODERATOR_ELSEWHERE,
    MODERATOR,
    ADMINISTRATOR;

    /** Returns whether the caller moderates the whole forum. */
    boolean staff() {
        return this == MODERATOR || this == ADMINISTRATOR;
    }

    /** Returns whether the caller moderates a group. */
    boolean moderatesGroup() {
        return this == GROUP_MODERATOR || this == GROUP_MODERATOR_ELSEWHERE;
    }

    /** Returns the role in the caller's row of the table member. */
    String role() {
        return staff() ? name() : "MEMBER";
    }
}
