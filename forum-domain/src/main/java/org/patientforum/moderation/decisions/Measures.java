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

/** The repository of measures. The services of their targets execute them. */
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

    /**
     * Stores the measures of a decision that is not in force yet. Throws DecisionRefused if one does not fit the case.
     */
    void add(Case found, long decisionId, List<MeasureRequest> requests) {
        requests.forEach(request -> em.persist(new Measure(decisionId, request, target(found, request.kind()))));
        em.flush();
    }

    private long target(Case found, MeasureKind kind) {
        Long memberId = found.subject().aboutId();
        PostSnapshot post = targets.post(found.target());
        DecisionRefused.require(kind.aboutMember() ? memberId != null : post != null, "measureWrong");
        return switch (kind) {
            case CLOSE_DISCUSSION -> post.location().discussionId();
            case LABEL_ADVICE -> post.postId();
            case WARNING, READ_ONLY, SUSPENSION -> memberId;
        };
    }

    /** Executes the measures of a decision. Throws what the services of the targets throw. */
    void execute(long actorId, long decisionId) {
        of(decisionId).forEach(measure -> execute(actorId, measure));
    }

    /** Whether a measure of the decision affects the member themselves. */
    boolean restrictsMember(long decisionId) {
        return of(decisionId).stream().anyMatch(measure -> measure.kind().aboutMember());
    }

    private List<Measure> of(long decisionId) {
        return em.createQuery(
                        "select m from Measure m where m.decisionId = :decision order by m.decisionId, m.id",
                        Measure.class)
                .setParameter("decision", decisionId)
                .getResultList();
    }

    private void execute(long actorId, Measure measure) {
        switch (measure.kind()) {
            case CLOSE_DISCUSSION -> discussions.close(actorId, measure.targetId(), measure.message());
            case LABEL_ADVICE -> redaction.label(actorId, measure.targetId(), measure.adviceLinkId());
            case WARNING -> sanctions.warn(actorId, measure.targetId(), measure.message());
            case READ_ONLY, SUSPENSION ->
                sanctions.restrict(
                        actorId,
                        measure.targetId(),
                        SanctionKind.valueOf(measure.kind().name()),
                        measure.until(),
                        measure.message());
        }
        measure.markDone(clock.instant());
    }

    /** Undoes the measures that are still in effect, except warnings, which members have already read. */
    void undoAll(long actorId, long decisionId) {
        of(decisionId).stream()
                .filter(measure -> measure.kind() != MeasureKind.WARNING && measure.isInForce())
                .forEach(measure -> undo(actorId, measure.id(), "decision=" + decisionId));
    }

    /** Undoes a measure and returns it. Throws NotFound if there is none, or it was already undone. */
    Measure undo(long actorId, long measureId, String reason) {
        Measure measure = em.find(Measure.class, measureId, LockModeType.PESSIMISTIC_WRITE);
        if (measure == null || !measure.undo(actorId, clock.instant())) {
            throw new NotFound("measure");
        }
        switch (measure.kind()) {
            case CLOSE_DISCUSSION -> discussions.open(actorId, measure.targetId());
            case LABEL_ADVICE -> redaction.unlabel(actorId, measure.targetId());
            case WARNING -> throw new NotFound("measure"); // members have already read it
            case READ_ONLY, SUSPENSION -> sanctions.lift(actorId, measure.targetId(), reason);
        }
        return measure;
    }

    /** The measures of all decisions on a case, for pages. */
    public List<MeasureLine> ofCase(long caseId) {
        return lines("d.caseId", caseId);
    }

    /** The measures of one decision, for pages. */
    public List<MeasureLine> ofDecision(long decisionId) {
        return lines("d.id", decisionId);
    }

    private List<MeasureLine> lines(String property, long id) {
        return em.createQuery("""
                        select new org.patientforum.moderation.decisions.MeasureLine(
                            m.id, m.decisionId, m.kind, m.until, m.message, m.doneAt, u.pseudonym, m.undoneAt)
                        from Measure m join Decision d on d.id = m.decisionId
                        left join ForumMember u on u.id = m.undoneBy
                        where %s = :id order by m.id""".formatted(property), MeasureLine.class)
                .setParameter("id", id)
                .getResultList();
    }
}
