package org.patientforum.moderation.appeals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.Measures;

/** The repository of appeals and of statements of reasons. */
@Dependent
public class Appeals {

    private final EntityManager em;
    private final Measures measures;

    @Inject
    public Appeals(EntityManager em, Measures measures) {
        this.em = em;
        this.measures = measures;
    }

    void add(Appeal appeal) {
        em.persist(appeal);
        em.flush();
    }

    /** Whether the decision has been appealed. */
    boolean existsFor(long decisionId) {
        return em.createQuery("select count(a) from Appeal a where a.decisionId = :decision", Long.class)
                        .setParameter("decision", decisionId)
                        .getSingleResult()
                > 0;
    }

    /** The undecided appeal of a case. */
    public Optional<Appeal> findOpen(long caseId) {
        return em.createQuery("""
                        select a from Appeal a, Decision d
                        where d.id = a.decisionId and d.caseId = :case and a.outcome is null order by a.id""", Appeal.class)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    /** The statement of reasons for the member that the decision is about; empty for other members. */
    Optional<StatementOfReasons> statement(long memberId, long decisionId) {
        return em.createQuery("""
                        select d, c, a, (select max(e.id) from Decision e where e.appealOf = d.id)
                        from Decision d join ModerationCase c on c.id = d.caseId left join Appeal a on a.decisionId = d.id
                        where d.id = :id and c.subject.aboutId = :member and d.state in :made""", Object[].class)
                .setParameter("id", decisionId)
                .setParameter("member", memberId)
                .setParameter("made", List.of(DecisionState.IN_FORCE, DecisionState.OVERTURNED))
                .getResultStream()
                .findFirst()
                .map(row -> StatementOfReasons.of(
                        (Decision) row[0],
                        (Case) row[1],
                        measures.ofDecision(decisionId),
                        appealSummary((Appeal) row[2], (Long) row[3])));
    }

    private static StatementOfReasons.Made appealSummary(Appeal appeal, Long answerId) {
        return appeal == null ? null : appeal.toSummary(answerId);
    }
}
