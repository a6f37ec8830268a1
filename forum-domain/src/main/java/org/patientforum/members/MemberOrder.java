package org.patientforum.members;

/** In which order staff see members. */
public enum MemberOrder {
    PSEUDONYM("m.pseudonymKey, m.id"),
    PSEUDONYM_DOWN("m.pseudonymKey desc, m.id desc"),
    JOINED("m.joinedAt, m.id"),
    JOINED_DOWN("m.joinedAt desc, m.id desc"),
    ROLE("m.role, m.id"),
    ROLE_DOWN("m.role desc, m.id desc");

    private final String jpql;

    MemberOrder(String jpql) {
        this.jpql = jpql;
    }

    String jpql() {
        return jpql;
    }
}
