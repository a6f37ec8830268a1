package org.patientforum.members;

/** Roles in ascending order: each includes the rights of those before it. */
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
