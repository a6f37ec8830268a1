package org.patientforum.members;

/** In which order staff see members. What a filter holds fast comes first in the order, so that an index gives it. */
public enum MemberOrder {
    PSEUDONYM("m.pseudonymKey"),
    PSEUDONYM_DOWN("m.pseudonymKey desc");

    private final String jpql;

    MemberOrder(String jpql) {
        this.jpql = jpql;
    }

    /** The order after the columns that the filter holds fast; H2 reads an index in order only if the order names them too. */
    String after(MemberFilter filter) {
        StringBuilder order = new StringBuilder();
        if (filter.role() != null) {
            order.append("m.role, ");
        }
        if (filter.state() != null) {
            order.append("m.state, ");
        }
        return order.append(jpql).toString();
    }
}
