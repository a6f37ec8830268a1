package org.patientforum.shared;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a row that two transactions may be the first to write: the second waits for the first and then finds the row, where
 * {@code persist} would fail with SQL state 23505. For rows that are created on first use; if the second writer must be refused,
 * see {@link StripedLock}.
 */
public final class FirstRow {

    private FirstRow() {}

    /**
     * Inserts the row of a new entity unless its primary key or another unique key exists. The entity is not attached to the
     * persistence context: callers find the row afterwards.
     *
     * @return whether the row was inserted
     */
    public static boolean insert(EntityManager em, Object entity) {
        return insertAll(em, List.of(entity)) == 1;
    }

    /**
     * Inserts many entities of one class by one statement, which waits for other transactions in the order of the list: callers
     * must use the same order everywhere. All entities must have the same columns filled.
     *
     * @return the number of inserted rows
     */
    public static int insertAll(EntityManager em, List<?> entities) {
        if (entities.isEmpty()) {
            return 0;
        }
        Class<?> type = entities.getFirst().getClass();
        List<Object> parameters = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        Set<String> columns = Set.of();
        String sequence = null;
        for (Object entity : entities) {
            Map<String, Object> values = new TreeMap<>();
            sequence = readColumns(em, em.getMetamodel().managedType(type), entity, values);
            if (!rows.isEmpty() && !columns.equals(values.keySet())) {
                throw new IllegalArgumentException(
                        "Entities with different columns: " + columns + ", " + values.keySet());
            }
            columns = values.keySet();
            String placeholders = placeholders(parameters.size() + 1, values.size());
            rows.add("(" + (sequence == null ? "" : "nextval('" + sequence + "'), ") + placeholders + ")");
            parameters.addAll(values.values());
        }
        String columnList = (sequence == null ? "" : "id, ") + String.join(", ", columns);
        return execute(
                em.createNativeQuery(
                        "insert into " + type.getAnnotation(Table.class).name() + " (" + columnList + ") values "
                                + String.join(", ", rows) + " on conflict do nothing"),
                parameters);
    }

    private static String placeholders(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "?" + number)
                .collect(Collectors.joining(", "));
    }

    private static int execute(Query query, List<Object> parameters) {
        for (int number = 1; number <= parameters.size(); number++) {
            query.setParameter(number, parameters.get(number - 1));
        }
        return query.executeUpdate();
    }

    /** Inserts or updates the row of an entity, by primary key. */
    public static void upsert(EntityManager em, Object entity) {
        if (!insert(em, entity)) {
            em.merge(entity);
        }
    }

    /**
     * Reads the non-null values by column.
     *
     * @return the sequence of a generated id, or null
     */
    private static @Nullable String readColumns(
            EntityManager em, ManagedType<?> type, Object object, Map<String, Object> values) {
        String sequence = null;
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            Field field = (Field) attribute.getJavaMember();
            Object value = value(field, object);
            boolean id = attribute instanceof SingularAttribute<?, ?> single && single.isId();
            if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
                readColumns(em, em.getMetamodel().embeddable(field.getType()), Objects.requireNonNull(value), values);
            } else if (id && field.isAnnotationPresent(SequenceGenerator.class)) {
                sequence = field.getAnnotation(SequenceGenerator.class).sequenceName();
            } else if (value != null) {
                values.put(column(field), value);
            }
        }
        return sequence;
    }

    private static String column(Field field) {
        Column named = field.getAnnotation(Column.class);
        return named == null || named.name().isEmpty() ? field.getName() : named.name();
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            Object value = field.get(object);
            return switch (value) {
                case null -> null;
                case Instant at -> Timestamp.from(at);
                case Enum<?> constant -> constant.name();
                default -> value;
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
