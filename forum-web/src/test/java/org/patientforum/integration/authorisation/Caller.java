package org.patientforum.integration.authorisation;

/** Who calls: the columns of the table. */
public enum Caller {
    /** Nobody signed in, who guesses the ids, the owner's too. */
    GUEST,
    /** A member who has nothing to do with it. */
    MEMBER,
    /** The member who wrote it, or whom it is about. */
    OWNER,
    /** A member who may read but not take part. */
    READ_ONLY,
    /** A member who looks after the group that it is in. */
    GROUP_MODERATOR,
    /** A member who looks after another group. */
    GROUP_MODERATOR_ELSEWHERE,
    MODERATOR,
    ADMINISTRATOR;

    /** Whether the caller belongs to staff. */
    boolean staff() {
        return this == MODERATOR || this == ADMINISTRATOR;
    }

    /** Whether the caller looks after some group. */
    boolean ofSomeGroup() {
        return this == GROUP_MODERATOR || this == GROUP_MODERATOR_ELSEWHERE;
    }

    /** The role in the caller's row of the table of members. */
    String role() {
        return staff() ? name() : "MEMBER";
    }
}
