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
 * Inserts a row of which two transactions may be the first to write: the second waits for the first and then finds the row, where {@code
 * persist} would fail with SQL state 23505. For rows that are made on first use; where the second has to be told "no", see {@link Turn}.
 */
public final class FirstRow {

    private FirstRow() {}

    /**
     * Inserts the row of a new entity, unless there is one of its primary key or of another unique key; says whether it did. The entity itself
     * stays outside of the persistence context: whoever goes on with the row finds it.
     */
    public static boolean insert(EntityManager em, Object entity) {
        return insertAll(em, List.of(entity)) == 1;
    }

    /**
     * The same for many of one kind by one statement, which waits for other transactions in the order of the list: it has to be the same one
     * everywhere. Gives how many rows it inserted. Of each entity the same columns must be filled.
     */
    public static int insertAll(EntityManager em, List<?> entities) {
        if (entities.isEmpty()) {
            return 0;
        }
        Class<?> type = entities.getFirst().getClass();
        List<Object> all = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        Set<String> columns = Set.of();
        String sequence = null;
        for (Object entity : entities) {
            Map<String, Object> values = new TreeMap<>();
            sequence = read(em, em.getMetamodel().managedType(type), entity, values);
            if (!rows.isEmpty() && !columns.equals(values.keySet())) {
                throw new IllegalArgumentException("Not the same columns of all: " + columns + ", " + values.keySet());
            }
            columns = values.keySet();
            String marks = IntStream.rangeClosed(all.size() + 1, all.size() + values.size())
                    .mapToObj(number -> "?" + number)
                    .collect(Collectors.joining(", "));
            rows.add(sequence == null ? "(" + marks + ")" : "(nextval('" + sequence + "'), " + marks + ")");
            all.addAll(values.values());
        }
        String named = (sequence == null ? "" : "id, ") + String.join(", ", columns);
        return run(
                em.createNativeQuery(
                        "insert into " + type.getAnnotation(Table.class).name() + " (" + named + ") values "
                                + String.join(", ", rows) + " on conflict do nothing"),
                all);
    }

    private static int run(Query query, List<Object> parameters) {
        for (int number = 1; number <= parameters.size(); number++) {
            query.setParameter(number, parameters.get(number - 1));
        }
        return query.executeUpdate();
    }

    /** Writes the row of an entity that holds all there is to know, whether or not there is one of its primary key. */
    public static void put(EntityManager em, Object entity) {
        if (!insert(em, entity)) {
            em.merge(entity);
        }
    }

    /** Puts the values by their columns; what is null is left out. Gives the sequence that the id comes from, if it comes from one. */
    private static @Nullable String read(
            EntityManager em, ManagedType<?> type, Object object, Map<String, Object> values) {
        String sequence = null;
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            Field field = (Field) attribute.getJavaMember();
            Object value = value(field, object);
            boolean id = attribute instanceof SingularAttribute<?, ?> single && single.isId();
            if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
                read(em, em.getMetamodel().embeddable(field.getType()), Objects.requireNonNull(value), values);
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
