package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patientforum.shared.persistence.InstantConverter;

/** Repository of daily counts; also runs the counting queries. */
@Dependent
public class DayCounts {

    private static final int MAX_NAME = 60;

    private final EntityManager em;

    @Inject
    public DayCounts(EntityManager em) {
        this.em = em;
    }

    /** The last counted day; null if none is. Its row is locked until the transaction ends, so that no other node counts. */
    LocalDate lockHead() {
        return day(em.createNativeQuery("select counted_day from daily_count_head where id = 1 for update")
                .getSingleResult());
    }

    /** The last day for which groups are counted; null if none is. */
    LocalDate groupHead() {
        return day(em.createNativeQuery("select counted_day from daily_group_head where id = 1")
                .getSingleResult());
    }

    void moveHead(LocalDate day, Instant now) {
        em.createNativeQuery("update daily_count_head set counted_day = ?1, counted_at = ?2 where id = 1")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    void moveGroupHead(LocalDate day) {
        em.createNativeQuery("update daily_group_head set counted_day = ?1 where id = 1")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
    }

    /** Lets the next count begin with the first day again. */
    void forgetHeads() {
        em.createNativeQuery("update daily_count_head set counted_day = null").executeUpdate();
        em.createNativeQuery("update daily_group_head set counted_day = null").executeUpdate();
    }

    /** Time of the last count; null if there was none. */
    Instant countedAt() {
        return new InstantConverter()
                .convertToEntityAttribute(em.createNativeQuery("select counted_at from daily_count_head where id = 1")
                        .getSingleResult());
    }

    /** Time when the first member joined; null if nobody has. */
    Instant firstJoin() {
        List<?> first = em.createNativeQuery(
                        "select joined_at from member order by joined_at, id fetch first 1 rows only")
                .getResultList();
        return first.isEmpty() ? null : new InstantConverter().convertToEntityAttribute(first.getFirst());
    }

    /** Runs a query that returns names and amounts, and stores them. */
    void count(LocalDate day, String sql, Instant... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, Timestamp.from(values[i]));
        }
        for (Object row : query.getResultList()) {
            Object[] pair = (Object[]) row;
            insert(day, (String) pair[0], ((Number) pair[1]).longValue());
        }
    }

    /** Counts the posts and writers of each group on a day again. */
    void countGroups(LocalDate day, Instant from, Instant until) {
        em.createNativeQuery("delete from daily_group_count where counted_day = ?1")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
        for (String question : DayQueries.OF_GROUPS) {
            em.createNativeQuery(question)
                    .setParameter(1, Date.valueOf(day))
                    .setParameter(2, Timestamp.from(from))
                    .setParameter(3, Timestamp.from(until))
                    .executeUpdate();
        }
    }

    /** Stores the median under this name if any case was decided in the period. */
    void median(LocalDate day, String name, Instant from, Instant until) {
        delete(day, name);
        Object median = em.createNativeQuery(DayQueries.MEDIAN)
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(until))
                .getSingleResult();
        if (median instanceof Number minutes) {
            insert(day, name, minutes.longValue());
        }
    }

    private void insert(LocalDate day, String name, long amount) {
        if (amount > 0 || name.startsWith("MEDIAN.")) {
            em.createNativeQuery("insert into daily_count (counted_day, name, amount) values (?1, ?2, ?3)")
                    .setParameter(1, Date.valueOf(day))
                    .setParameter(2, name)
                    .setParameter(3, amount)
                    .executeUpdate();
        }
    }

    /** Deletes the counts of the day, but not medians, which cover longer periods. */
    void delete(LocalDate day) {
        em.createNativeQuery("delete from daily_count where counted_day = ?1 and name not like 'MEDIAN.%'")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
    }

    private void delete(LocalDate day, String name) {
        em.createNativeQuery("delete from daily_count where counted_day = ?1 and name = ?2")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, name)
                .executeUpdate();
    }

    /** The amounts of the figure on each day of the range on which it was not 0, in one group if the id is not null. */
    Map<LocalDate, Long> amounts(Figure figure, Long groupId, LocalDate first, LocalDate last) {
        String name = figure.counted();
        Query query = groupId == null
                ? em.createNativeQuery("""
                        select counted_day, sum(amount) from daily_count
                        where substring(name, 1, ?4) = ?1 and counted_day >= ?2 and counted_day <= ?3 group by counted_day""").setParameter(4, name.endsWith(".") ? name.length() : MAX_NAME)
                : em.createNativeQuery("""
                        select counted_day, amount from daily_group_count
                        where name = ?1 and counted_day >= ?2 and counted_day <= ?3 and group_id = ?4""").setParameter(4, groupId);
        List<?> found = query.setParameter(1, name)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> day(row[0]), row -> ((Number) row[1]).longValue()));
    }

    /**
     * The sums per name from the first day, inclusive, until the last one, exclusive, with the median of the year that begins on
     * the first day.
     */
    List<NamedCount> sums(LocalDate from, LocalDate until) {
        List<?> found = em.createNativeQuery("""
                        select name, sum(amount) from daily_count where counted_day >= ?1 and counted_day < ?2
                            and name not like 'OPEN.%' and name not in ('MEDIAN.MONTH', 'WRITERS')
                        group by name order by name""")
                .setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(until))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new NamedCount((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** The first counted day; null if there is none. */
    LocalDate firstDay() {
        Object first =
                em.createNativeQuery("select min(counted_day) from daily_count").getSingleResult();
        return first == null ? null : day(first);
    }

    /** Converts the driver's type: H2 and PostgreSQL return different ones. */
    private static LocalDate day(Object given) {
        return given instanceof Date date ? date.toLocalDate() : (LocalDate) given;
    }
}
