package org.patientforum.members;

/** What a member may do, in rising order: each role includes those before it. */
public enum Role {
    MEMBER,
    MODERATOR,
    ADMINISTRATOR;

    /** Whether this role includes the other. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Whether this is a role of staff. */
    public boolean staff() {
        return includes(MODERATOR);
    }
}
