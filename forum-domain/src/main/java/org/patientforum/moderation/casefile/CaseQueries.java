package org.patientforum.moderation.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseRights;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.Sorting;

/** The queries for the console's pages of cases. */
@Dependent
public class CaseQueries {

    private static final String SELECT_ROW = """
            select new org.patientforum.moderation.casefile.CaseRow(
                c.id, c.kind, c.state, c.times.openedAt, c.times.dueAt, c.subject.targetKind, c.subject.targetId, p.number, c.snapshot.title,
                substring(c.snapshot.markdown, 1, 130), c.reportCount, m.pseudonym, c.urgency.priority, c.version,
                p.state, h.heldSince)
            from ModerationCase c
            left join Post p on (p.id = c.subject.targetId and c.subject.targetKind = org.patientforum.reporting.ReportTarget.Kind.POST)
            left join HeldPost h on (h.postId = p.id and h.state = org.patientforum.posting.HeldPost.State.WAITING)
            left join ForumMember m on m.id = c.assignment.claimedBy""";

    private static final long NO_GROUP = -1;
    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 31;
    private static final Set<CaseState> TO_DO = EnumSet.complementOf(EnumSet.of(CaseState.DECIDED));

    private final EntityManager em;
    private final CaseRights rights;

    @Inject
    public CaseQueries(EntityManager em, CaseRights rights) {
        this.em = em;
        this.rights = rights;
    }

    /** Whether the reader moderates the whole forum. */
    boolean seesWholeForum(long readerId) {
        return rights.groupsOf(readerId).isEmpty();
    }

    /** First reads the ids from an index alone, then the rows for these ids. */
    List<CaseRow> rows(long readerId, CaseFilter filter, int first, int limit) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        Sorting<CaseColumn> sorting = filter.order();
        String order = sorting.clause(sorting.column().expressions(filter));
        String jpql = "select c.id from ModerationCase c" + where(filter) + inGroups(groups) + order;
        List<Long> ids = withGroups(filtered(em.createQuery(jpql, Long.class), readerId, filter), groups)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
        return rowsOf(readerId, ids);
    }

    /** The rows of these cases in this order, without those that the reader may not see. */
    List<CaseRow> rowsOf(long readerId, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        String jpql = SELECT_ROW + " where c.id in :ids" + inGroups(groups);
        return withGroups(em.createQuery(jpql, CaseRow.class), groups)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
    }

    Optional<CaseRow> forTarget(ReportTarget target) {
        return em.createQuery(
                        SELECT_ROW + " where c.subject.targetKind = :kind and c.subject.targetId = :id", CaseRow.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .getResultStream()
                .findFirst();
    }

    Optional<Long> withReference(long readerId, String reference) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        TypedQuery<Long> found =
                em.createQuery("""
                        select c.id from Report r join ModerationCase c
                            on (c.subject.targetKind = r.targetKind and c.subject.targetId = r.targetId)
                        where r.reference = :reference""" + inGroups(groups), Long.class).setParameter("reference", reference);
        return withGroups(found, groups).getResultStream().findFirst();
    }

    /** The number of matching cases, counted up to the limit because no list is longer. */
    long count(long readerId, CaseFilter filter, int limit) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        String jpql = "select c.id from ModerationCase c" + where(filter) + inGroups(groups);
        return withGroups(filtered(em.createQuery(jpql, Long.class), readerId, filter), groups)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    private static String where(CaseFilter filter) {
        String state = switch (filter.which()) {
            case TO_DO -> " where c.state in :toDo";
            case MINE -> " where c.state in :toDo and c.assignment.claimedBy = :reader";
            case OPEN -> " where c.state in (:open, :appealed) and c.assignment.claimedBy is null";
            case DECIDED -> " where c.state = :decided";
        };
        return filter.kind() == null ? state : state + " and c.kind = :kind";
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, long readerId, CaseFilter filter) {
        switch (filter.which()) {
            case TO_DO -> query.setParameter("toDo", TO_DO);
            case MINE -> query.setParameter("toDo", TO_DO).setParameter("reader", readerId);
            case OPEN -> query.setParameter("open", CaseState.OPEN).setParameter("appealed", CaseState.APPEALED);
            case DECIDED -> query.setParameter("decided", CaseState.DECIDED);
        }
        return filter.kind() == null ? query : query.setParameter("kind", filter.kind());
    }

    /** Restricts the query to the groups that the reader moderates. */
    private static String inGroups(Optional<Set<Long>> groups) {
        return groups.isEmpty() ? "" : " and c.subject.groupId in :groups";
    }

    private static <T> TypedQuery<T> withGroups(TypedQuery<T> query, Optional<Set<Long>> groups) {
        groups.ifPresent(ids -> query.setParameter("groups", ids.isEmpty() ? Set.of(NO_GROUP) : ids));
        return query;
    }

    CaseFigures figures(long readerId, Instant now) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        TypedQuery<Object[]> open = em.createQuery("""
                        select count(c),
                            sum(case when c.urgency.priority = 1 then 1 else 0 end),
                            sum(case when c.times.dueAt <= :now then 1 else 0 end),
                            sum(case when c.assignment.claimedBy = :reader then 1 else 0 end),
                            min(c.times.openedAt)
                        from ModerationCase c where c.state in :toDo""" + inGroups(groups), Object[].class)
                .setParameter("now", now)
                .setParameter("reader", readerId)
                .setParameter("toDo", TO_DO);
        Object[] sums = withGroups(open, groups).getSingleResult();
        Duration oldest = sums[4] == null ? null : Duration.between((Instant) sums[4], now);
        Duration median = median(groups, now);
        return new CaseFigures(number(sums[0]), number(sums[1]), number(sums[2]), number(sums[3]), oldest, median);
    }

    /** The open cases that {@link #figures} counts, by kind. */
    List<OpenCases> openCases(long readerId, Instant now) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        TypedQuery<Object[]> open = em.createQuery("""
                        select c.kind,
                            sum(case when c.times.openedAt > :day then 1 else 0 end),
                            sum(case when c.times.openedAt <= :day and c.times.openedAt > :week then 1 else 0 end),
                            sum(case when c.times.openedAt <= :week and c.times.openedAt > :month then 1 else 0 end),
                            sum(case when c.times.openedAt <= :month then 1 else 0 end)
                        from ModerationCase c where c.state in :toDo""" + inGroups(groups) + " group by c.kind", Object[].class)
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .setParameter("week", now.minus(Duration.ofDays(WEEK_DAYS)))
                .setParameter("month", now.minus(Duration.ofDays(MONTH_DAYS)))
                .setParameter("toDo", TO_DO);
        return withGroups(open, groups)
                .getResultStream()
                .map(row -> new OpenCases(
                        (CaseKind) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .sorted(Comparator.comparing(OpenCases::kind))
                .toList();
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private Duration median(Optional<Set<Long>> groups, Instant now) {
        TypedQuery<Object[]> decided = em.createQuery("""
                        select c.times.openedAt, c.times.decidedAt from ModerationCase c
                        where c.state = :decided and c.times.decidedAt > :since and c.reportCount > 0""" + inGroups(groups), Object[].class)
                .setParameter("decided", CaseState.DECIDED)
                .setParameter("since", now.minus(Duration.ofDays(WEEK_DAYS)));
        List<Duration> taken = withGroups(decided, groups)
                .getResultStream()
                .map(row -> Duration.between((Instant) row[0], (Instant) row[1]))
                .sorted()
                .toList();
        return taken.isEmpty() ? null : middle(taken);
    }

    /** The median as the statistics compute it: of an even number of values the mean of both in the middle. */
    private static Duration middle(List<Duration> sorted) {
        Duration upper = sorted.get(sorted.size() / 2);
        return sorted.get((sorted.size() - 1) / 2).plus(upper).dividedBy(2);
    }

    /** Empty if the case does not exist or the reader may not see it. */
    Optional<CaseDetails.Heading> heading(long readerId, long caseId) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        TypedQuery<CaseDetails.Heading> found = em.createQuery("""
                        select new org.patientforum.moderation.casefile.CaseDetails$Heading(
                            c.id, c.version, c.subject.targetKind, c.subject.targetId, c.subject.aboutId, c.kind, c.urgency.priority, c.state, c.assignment.claimedBy, m.pseudonym,
                            c.times.openedAt, c.times.dueAt, c.snapshot.title, c.snapshot.markdown, c.snapshot.html)
                        from ModerationCase c left join ForumMember m on m.id = c.assignment.claimedBy
                        where c.id = :id""" + inGroups(groups), CaseDetails.Heading.class)
                .setParameter("id", caseId);
        return withGroups(found, groups).getResultStream().findFirst();
    }

    List<CaseDetails.DecisionLine> decisions(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.casefile.CaseDetails$DecisionLine(
                            d.id, d.state, d.action, d.facts, d.ground, d.groundWords, d.wordsToAuthor, m.pseudonym,
                            s.pseudonym, d.decidedAt, a.words, a.outcome)
                        from Decision d join ForumMember m on m.id = d.decidedBy
                        left join ForumMember s on s.id = d.secondId left join Appeal a on a.decisionId = d.id
                        where d.caseId = :case order by d.decidedAt, d.id""", CaseDetails.DecisionLine.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The latest other cases about the member, as far as the reader may see them, latest first. */
    List<CaseRow> about(long readerId, long memberId, long exceptCaseId, int limit) {
        Optional<Set<Long>> groups = rights.groupsOf(readerId);
        String jpql = SELECT_ROW + " where c.subject.aboutId = :about and c.id <> :except" + inGroups(groups)
                + " order by c.subject.aboutId desc, c.times.openedAt desc";
        return withGroups(em.createQuery(jpql, CaseRow.class), groups)
                .setParameter("about", memberId)
                .setParameter("except", exceptCaseId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Copies of the posts that preceded the reported post when the case was opened. */
    List<CaseDetails.ContextPost> context(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.casefile.CaseDetails$ContextPost(f.number, m.pseudonym, f.html)
                        from ContextPost f join ForumMember m on m.id = f.authorId
                        where f.caseId = :case order by f.caseId, f.number""", CaseDetails.ContextPost.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The notes of staff, oldest first. */
    List<CaseDetails.NoteLine> notes(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.casefile.CaseDetails$NoteLine(n.words, m.pseudonym, n.madeAt)
                        from CaseNote n join ForumMember m on m.id = n.authorId
                        where n.caseId = :case order by n.caseId, n.madeAt""", CaseDetails.NoteLine.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
