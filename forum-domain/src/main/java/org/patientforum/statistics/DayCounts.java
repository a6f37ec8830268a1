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
import org.patientforum.shared.persistence.InstantConverter;

/** The counts of days that were counted, and the counting itself. */
@Dependent
public class DayCounts {

    private final EntityManager em;

    @Inject
    public DayCounts(EntityManager em) {
        this.em = em;
    }

    /** Until when is counted; no other node counts before this transaction ends. Null if nothing is counted yet. */
    LocalDate lockHead() {
        return day(em.createNativeQuery("select counted_day from daily_count_head where id = 1 for update")
                .getSingleResult());
    }

    void moveHead(LocalDate day, Instant now) {
        em.createNativeQuery("update daily_count_head set counted_day = ?1, counted_at = ?2 where id = 1")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** When was counted last; null if never. */
    Instant countedAt() {
        return new InstantConverter()
                .convertToEntityAttribute(em.createNativeQuery("select counted_at from daily_count_head where id = 1")
                        .getSingleResult());
    }

    /** When the first member joined; null if nobody has. */
    Instant beginning() {
        List<?> first = em.createNativeQuery(
                        "select joined_at from member order by joined_at, id fetch first 1 rows only")
                .getResultList();
        return first.isEmpty() ? null : new InstantConverter().convertToEntityAttribute(first.getFirst());
    }

    /** Counts by a question that gives names and amounts. */
    void count(LocalDate day, String question, Instant... values) {
        Query asked = em.createNativeQuery(question);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, Timestamp.from(values[i]));
        }
        for (Object row : asked.getResultList()) {
            Object[] pair = (Object[]) row;
            keep(day, (String) pair[0], ((Number) pair[1]).longValue());
        }
    }

    /** Keeps the median under this name, if anything was decided in that time. */
    void median(LocalDate day, String name, Instant from, Instant until) {
        forget(day, name);
        Object median = em.createNativeQuery(DayQueries.MEDIAN)
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(until))
                .getSingleResult();
        if (median instanceof Number minutes) {
            keep(day, name, minutes.longValue());
        }
    }

    private void keep(LocalDate day, String name, long amount) {
        if (amount > 0 || name.startsWith("MEDIAN.")) {
            em.createNativeQuery("insert into daily_count (counted_day, name, amount) values (?1, ?2, ?3)")
                    .setParameter(1, Date.valueOf(day))
                    .setParameter(2, name)
                    .setParameter(3, amount)
                    .executeUpdate();
        }
    }

    /** Drops what was counted of the day, but not medians: they are of more than a day. */
    void forget(LocalDate day) {
        em.createNativeQuery("delete from daily_count where counted_day = ?1 and name not like 'MEDIAN.%'")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
    }

    private void forget(LocalDate day, String name) {
        em.createNativeQuery("delete from daily_count where counted_day = ?1 and name = ?2")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, name)
                .executeUpdate();
    }

    /** The counts of one name from a day on, oldest first. */
    List<DayCount> since(String name, LocalDate first) {
        return rows(em.createNativeQuery("""
                        select counted_day, name, amount from daily_count where name = ?1 and counted_day >= ?2
                        order by counted_day""").setParameter(1, name).setParameter(2, Date.valueOf(first)));
    }

    /** Cases that were open when was counted last. */
    List<DayCount> openCases() {
        return rows(em.createNativeQuery("""
                select c.counted_day, c.name, c.amount from daily_count c join daily_count_head h on h.counted_day = c.counted_day
                where c.name like 'OPEN.%' order by c.name"""));
    }

    /** What happened from the first day until before the last one, summed up; the median of the year that begins on the first day. */
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

    /** The first day that was counted; null if none was. */
    LocalDate firstDay() {
        Object first =
                em.createNativeQuery("select min(counted_day) from daily_count").getSingleResult();
        return first == null ? null : day(first);
    }

    private static List<DayCount> rows(Query asked) {
        List<?> found = asked.getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DayCount(day(row[0]), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** Drivers give one or the other. */
    private static LocalDate day(Object given) {
        return given instanceof Date date ? date.toLocalDate() : (LocalDate) given;
    }
}
