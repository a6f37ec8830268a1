package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.shared.LikePattern;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.text.Confusables;

/** Queries for the console's list of members. */
@Dependent
public class MemberLists {

    private final EntityManager em;

    @Inject
    MemberLists(EntityManager em) {
        this.em = em;
    }

    /**
     * A page of the matching members.
     *
     * @param first index of the first row, from 0
     */
    public List<MemberProfile> find(MemberFilter filter, Sorting<MemberColumn> sorting, int first, int limit) {
        String rows = """
                select new org.patientforum.members.MemberProfile(
                    m.id, m.pseudonym, m.role, m.state, m.suspendedUntil, m.staffBadge, m.language, m.timeZone, m.joinedAt)
                """;
        return query(rows, filter, order(filter, sorting), MemberProfile.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The number of matching members; counting stops at the limit. */
    public int count(MemberFilter filter, int limit) {
        return query("select m.id ", filter, order(filter, Sorting.ascending(MemberColumn.PSEUDONYM)), Long.class)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    private static String order(MemberFilter filter, Sorting<MemberColumn> sorting) {
        return sorting.clause(sorting.column().expressions(filter));
    }

    private <T> TypedQuery<T> query(String select, MemberFilter filter, String order, Class<T> type) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder jpql = new StringBuilder(select).append("from ForumMember m where 1 = 1");
        if (filter.prefix() != null && !filter.prefix().isBlank()) {
            jpql.append(" and m.pseudonymKey like :prefix escape '!'");
            parameters.put(
                    "prefix",
                    LikePattern.beginningWith(Confusables.fold(filter.prefix().strip())));
            if (Confusables.hasSeparator(filter.prefix())) {
                // Keys have no separators; a typed one restricts the match
                jpql.append(" and lower(m.pseudonym) like lower(:typed) escape '!'");
                parameters.put(
                        "typed", LikePattern.beginningWith(filter.prefix().strip()));
            }
        }
        if (filter.role() != null) {
            jpql.append(" and m.role = :role");
            parameters.put("role", filter.role());
        }
        if (filter.state() != null) {
            jpql.append(" and m.state = :state");
            parameters.put("state", filter.state());
        }
        TypedQuery<T> query = em.createQuery(jpql + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
