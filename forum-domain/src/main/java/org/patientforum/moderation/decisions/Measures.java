package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.posting.staff.PostRedactionService;
import org.patientforum.shared.NotFound;

/** Measures of decisions: kept with them, and carried out by those who own what they change. */
@Dependent
public class Measures {

    private final EntityManager em;
    private final CaseTargets targets;
    private final DiscussionModerationService discussions;
    private final PostRedactionService redaction;
    private final SanctionService sanctions;
    private final Clock clock;

    @Inject
    public Measures(
            EntityManager em,
            CaseTargets targets,
            DiscussionModerationService discussions,
            PostRedactionService redaction,
            SanctionService sanctions,
            Clock clock) {
        this.em = em;
        this.targets = targets;
        this.discussions = discussions;
        this.redaction = redaction;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** Keeps the measures of a decision that is not in force yet. Throws DecisionRefused for what does not fit the case. */
    void plan(Case found, long decisionId, List<RequestedMeasure> wishes) {
        wishes.forEach(wish -> em.persist(new Measure(decisionId, wish, target(found, wish.kind()))));
        em.flush();
    }

    private long target(Case found, MeasureKind kind) {
        Long about = found.subject().aboutId();
        PostSnapshot post = targets.post(found.target());
        DecisionRefused.unless(kind.aboutMember() ? about != null : post != null, "measureWrong");
        return switch (kind) {
            case CLOSE_DISCUSSION -> post.place().discussionId();
            case LABEL_ADVICE -> post.postId();
            case WARNING, READ_ONLY, SUSPENSION -> about;
        };
    }

    /** Carries out what the decision holds besides its action. Throws what the owners throw. */
    void carryOut(long actorId, long decisionId) {
        of(decisionId).forEach(measure -> carryOut(actorId, measure));
    }

    /** Whether one of the decision's is about the member. */
    boolean restrict(long decisionId) {
        return of(decisionId).stream().anyMatch(measure -> measure.kind().aboutMember());
    }

    private List<Measure> of(long decisionId) {
        return em.createQuery(
                        "select m from Measure m where m.decisionId = :decision order by m.decisionId, m.id",
                        Measure.class)
                .setParameter("decision", decisionId)
                .getResultList();
    }

    private void carryOut(long actorId, Measure measure) {
        switch (measure.kind()) {
            case CLOSE_DISCUSSION -> discussions.close(actorId, measure.targetId(), measure.words());
            case LABEL_ADVICE -> redaction.label(actorId, measure.targetId(), measure.adviceLinkId());
            case WARNING -> sanctions.warn(actorId, measure.targetId(), measure.words());
            case READ_ONLY, SUSPENSION ->
                sanctions.restrict(
                        actorId,
                        measure.targetId(),
                        SanctionKind.valueOf(measure.kind().name()),
                        measure.until(),
                        measure.words());
        }
        measure.done(clock.instant());
    }

    /** Undoes what a decision did besides, and is not undone yet; a warning was read, and stays. */
    void undoAll(long actorId, long decisionId) {
        of(decisionId).stream()
                .filter(measure -> measure.kind() != MeasureKind.WARNING && measure.inForce())
                .forEach(measure -> undo(actorId, measure.id(), "decision=" + decisionId));
    }

    /** Undoes one, and gives it; it is left as it is if somebody has undone it before. Throws NotFound. */
    Measure undo(long actorId, long measureId, String reason) {
        Measure measure = em.find(Measure.class, measureId, LockModeType.PESSIMISTIC_WRITE);
        if (measure == null || !measure.undo(actorId, clock.instant())) {
            throw new NotFound("measure");
        }
        switch (measure.kind()) {
            case CLOSE_DISCUSSION -> discussions.open(actorId, measure.targetId());
            case LABEL_ADVICE -> redaction.unlabel(actorId, measure.targetId());
            case WARNING -> throw new NotFound("measure"); // it is read by now
            case READ_ONLY, SUSPENSION -> sanctions.lift(actorId, measure.targetId(), reason);
        }
        return measure;
    }

    /** What the decisions on a case do besides, as pages show it. */
    public List<MeasureLine> ofCase(long caseId) {
        return lines("d.caseId", caseId);
    }

    /** What one decision does besides, as pages show it. */
    public List<MeasureLine> ofDecision(long decisionId) {
        return lines("d.id", decisionId);
    }

    private List<MeasureLine> lines(String of, long id) {
        return em.createQuery("""
                        select new org.patientforum.moderation.decisions.MeasureLine(
                            m.id, m.decisionId, m.kind, m.until, m.words, m.doneAt, u.pseudonym, m.undoneAt)
                        from Measure m join Decision d on d.id = m.decisionId
                        left join ForumMember u on u.id = m.undoneBy
                        where %s = :id order by m.id""".formatted(of), MeasureLine.class)
                .setParameter("id", id)
                .getResultList();
    }
}
