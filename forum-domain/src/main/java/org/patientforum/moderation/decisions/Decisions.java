package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotFound;

/** The repository of decisions. */
@Dependent
public class Decisions {

    private final EntityManager em;

    @Inject
    public Decisions(EntityManager em) {
        this.em = em;
    }

    /** Stores a decision, which assigns its id. */
    public void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }

    /** A decision with its case and target. */
    Optional<DecisionSummary> summary(long decisionId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.decisions.DecisionSummary(
                            c.id, c.subject.targetKind, c.subject.targetId, c.subject.aboutId, d.action, d.wordsToAuthor, d.decidedAt)
                        from Decision d join ModerationCase c on c.id = d.caseId
                        where d.id = :id""", DecisionSummary.class)
                .setParameter("id", decisionId)
                .getResultStream()
                .findFirst();
    }

    /** The decision that waits for a second person. Throws NotFound. */
    Decision proposal(long caseId) {
        return em.createQuery("select d from Decision d where d.caseId = :case and d.state = :proposed", Decision.class)
                .setParameter("case", caseId)
                .setParameter("proposed", DecisionState.PROPOSED)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("decision"));
    }

    /** The posts of a discussion whose deletion waits for a second person, by post number. */
    List<DeletionProposal> proposedDeletions(long discussionId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.decisions.DeletionProposal(
                            c.id, c.version, p.number, p.authorId, d.decidedBy, m.pseudonym, d.wordsToAuthor)
                        from ModerationCase c join Decision d on d.caseId = c.id join ForumMember m on m.id = d.decidedBy
                            join Post p on p.id = c.subject.targetId
                        where c.state = :waiting and c.subject.targetKind = :post and d.state = :proposed
                          and p.discussionId = :discussion order by p.number""", DeletionProposal.class)
                .setParameter("waiting", CaseState.WAITING)
                .setParameter("post", ReportTarget.Kind.POST)
                .setParameter("proposed", DecisionState.PROPOSED)
                .setParameter("discussion", discussionId)
                .getResultList();
    }

    /** Whether the moderator has upheld an appeal of this case, which undid a restriction. */
    public boolean upheldAppeal(long caseId, long moderatorId) {
        return em.createQuery("""
                        select count(d) from Decision d join Decision a on a.id = d.appealOf
                        where d.caseId = :case and d.decidedBy = :moderator and a.state = :overturned""", Long.class)
                        .setParameter("case", caseId)
                        .setParameter("moderator", moderatorId)
                        .setParameter("overturned", DecisionState.OVERTURNED)
                        .getSingleResult()
                > 0;
    }

    /** Throws NotFound. */
    public Decision decision(long id) {
        return Optional.ofNullable(em.find(Decision.class, id)).orElseThrow(() -> new NotFound("decision"));
    }

    /** Deletions whose appeal period is over and whose text is still stored. */
    public List<Decision> findPurgeable(Instant now, int limit) {
        return em.createQuery("""
                        select d from Decision d
                        where d.action = :delete and d.purgedAt is null and d.appealUntil < :now and d.state = :inForce
                          and not exists (select 1 from Appeal a where a.decisionId = d.id and a.outcome is null)
                        order by d.action, d.purgedAt, d.appealUntil""", Decision.class)
                .setParameter("delete", DecisionAction.DELETE)
                .setParameter("now", now)
                .setParameter("inForce", DecisionState.IN_FORCE)
                .setMaxResults(limit)
                .getResultList();
    }
}
