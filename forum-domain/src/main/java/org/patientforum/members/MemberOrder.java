package org.patientforum.members;

/** Sort orders of the members' list. The columns that the filter fixes come first, so that an index yields the order. */
public enum MemberOrder {
    PSEUDONYM("m.pseudonymKey"),
    PSEUDONYM_DESC("m.pseudonymKey desc");

    private final String jpql;

    MemberOrder(String jpql) {
        this.jpql = jpql;
    }

    /** The order by clause, with the filtered columns first: H2 reads an index in order only if the clause names them. */
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
