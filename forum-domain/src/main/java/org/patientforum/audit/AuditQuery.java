package org.patientforum.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.text.Confusables;

/**
 * Translates a filter into a query. Instants are first converted into places, and the order begins with the columns of the index,
 * so that both databases read a page of a million rows from an index.
 */
final class AuditQuery {

    private static final long NOBODY = -1;

    private final EntityManager em;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Sorting<AuditColumn> sorting;
    private List<String> indexed = List.of();

    AuditQuery(EntityManager em, AuditFilter filter, Sorting<AuditColumn> sorting) {
        this.em = em;
        this.sorting = sorting;
        if (filter.from() != null) {
            add("a.place >= :from", "from", bound("min", ">=", filter.from(), Long.MAX_VALUE));
        }
        if (filter.until() != null) {
            add("a.place <= :until", "until", bound("max", "<", filter.until(), 0));
        }
        if (filter.action() != null) {
            add("a.action = :action", "action", filter.action());
            indexed = List.of("a.action");
        }
        if (filter.kind() != null) {
            add("a.objectKind = :kind", "kind", filter.kind());
        }
        if (filter.objectId() != null) {
            add("a.objectId = :object", "object", filter.objectId());
            indexed = List.of("a.objectKind", "a.objectId");
        }
        if (filter.actor() != null) {
            add("a.actorId = :actor", "actor", actor(filter.actor()));
            indexed = filter.objectId() == null ? List.of("a.actorId") : indexed;
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** The place that bounds a period: rows are appended one after the other, so places ascend with time. */
    private long bound(String aggregate, String operator, Object instant, long defaultValue) {
        String order = aggregate.equals("min") ? "a.madeAt, a.place" : "a.madeAt desc, a.place desc";
        return em.createQuery(
                        "select a.place from AuditEntry a where a.madeAt " + operator + " :moment order by " + order,
                        Long.class)
                .setParameter("moment", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(defaultValue);
    }

    private long actor(String pseudonym) {
        return em.createQuery("select m.id from ForumMember m where m.pseudonymKey = :key", Long.class)
                .setParameter("key", Confusables.fold(pseudonym))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(NOBODY);
    }

    <T> TypedQuery<T> select(String select, Class<T> type) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String order = sorting.clause(Stream.concat(indexed.stream(), Stream.of("a.place")));
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    /** Restricts the query to rows after the row at a place, if it is not null: reads on without counting from the top. */
    AuditQuery following(@Nullable Long place) {
        if (place != null) {
            add(sorting.descending() ? "a.place < :last" : "a.place > :last", "last", place);
        }
        return this;
    }
}
