package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.reporting.ReportTarget;

/** What the console shows of cases. */
@Dependent
class CaseReads {

    private static final String ROW = """
            select new org.patientforum.moderation.CaseRow(
                c.id, c.kind, c.state, c.openedAt, c.dueAt, c.targetKind, c.targetId, p.number, c.frozenTitle,
                substring(c.frozenMarkdown, 1, 120), c.reportCount, m.pseudonym, c.version)
            from ModerationCase c
            left join Post p on p.id = c.targetId and c.targetKind = org.patientforum.reporting.ReportTarget.Kind.POST
            left join ForumMember m on m.id = c.claimedBy""";

    private final EntityManager em;

    @Inject
    CaseReads(EntityManager em) {
        this.em = em;
    }

    List<CaseRow> rows(long readerId, CaseFilter filter, int first, int atMost) {
        String order = filter.which() == CaseFilter.Which.DECIDED
                ? " order by c.decidedAt desc, c.id desc"
                : " order by c.priority, c.dueAt, c.id";
        return filtered(em.createQuery(ROW + where(filter) + order, CaseRow.class), readerId, filter)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    Optional<CaseRow> of(ReportTarget target) {
        return em.createQuery(ROW + " where c.targetKind = :kind and c.targetId = :id", CaseRow.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .getResultStream()
                .findFirst();
    }

    long count(long readerId, CaseFilter filter) {
        String jpql = "select count(c) from ModerationCase c" + where(filter);
        return filtered(em.createQuery(jpql, Long.class), readerId, filter).getSingleResult();
    }

    private static String where(CaseFilter filter) {
        String state = switch (filter.which()) {
            case TO_DO -> " where c.state in (:open, :claimed)";
            case MINE -> " where c.state = :claimed and c.claimedBy = :reader";
            case OPEN -> " where c.state = :open";
            case DECIDED -> " where c.state = :decided";
        };
        return filter.kind() == null ? state : state + " and c.kind = :kind";
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, long readerId, CaseFilter filter) {
        switch (filter.which()) {
            case TO_DO -> query.setParameter("open", CaseState.OPEN).setParameter("claimed", CaseState.CLAIMED);
            case MINE -> query.setParameter("claimed", CaseState.CLAIMED).setParameter("reader", readerId);
            case OPEN -> query.setParameter("open", CaseState.OPEN);
            case DECIDED -> query.setParameter("decided", CaseState.DECIDED);
        }
        return filter.kind() == null ? query : query.setParameter("kind", filter.kind());
    }

    CaseFigures figures(long readerId, Instant now) {
        Object[] open = em.createQuery("""
                        select count(c),
                            sum(case when c.priority = 1 then 1 else 0 end),
                            sum(case when c.dueAt <= :now then 1 else 0 end),
                            sum(case when c.claimedBy = :reader then 1 else 0 end),
                            min(c.openedAt)
                        from ModerationCase c where c.state in (:open, :claimed)""", Object[].class)
                .setParameter("now", now)
                .setParameter("reader", readerId)
                .setParameter("open", CaseState.OPEN)
                .setParameter("claimed", CaseState.CLAIMED)
                .getSingleResult();
        Duration oldest = open[4] == null ? null : Duration.between((Instant) open[4], now);
        return new CaseFigures(number(open[0]), number(open[1]), number(open[2]), number(open[3]), oldest, median(now));
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private Duration median(Instant now) {
        List<Duration> taken = em.createQuery("""
                        select c.openedAt, c.decidedAt from ModerationCase c
                        where c.state = :decided and c.decidedAt > :since""", Object[].class)
                .setParameter("decided", CaseState.DECIDED)
                .setParameter("since", now.minus(Duration.ofDays(7)))
                .getResultStream()
                .map(row -> Duration.between((Instant) row[0], (Instant) row[1]))
                .sorted()
                .toList();
        return taken.isEmpty() ? null : taken.get(taken.size() / 2);
    }

    Optional<CaseFile.Heading> heading(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.CaseFile$Heading(
                            c.id, c.version, c.targetKind, c.targetId, c.aboutId, c.kind, c.state, c.claimedBy, m.pseudonym,
                            c.openedAt, c.dueAt, c.frozenTitle, c.frozenHtml)
                        from ModerationCase c left join ForumMember m on m.id = c.claimedBy
                        where c.id = :id""", CaseFile.Heading.class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst();
    }

    List<CaseFile.DecisionLine> decisions(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.CaseFile$DecisionLine(
                            d.action, d.wordsToAuthor, m.pseudonym, d.decidedAt)
                        from Decision d join ForumMember m on m.id = d.decidedBy
                        where d.caseId = :case order by d.decidedAt, d.id""", CaseFile.DecisionLine.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
