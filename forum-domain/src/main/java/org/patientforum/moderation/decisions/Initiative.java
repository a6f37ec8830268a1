package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** Opens cases of what staff come upon, and finds what they proposed in one discussion. */
@Dependent
public class Initiative {

    private final EntityManager em;
    private final Cases cases;
    private final CaseOpener opener;
    private final ReportingService reporting;
    private final DecisionAudit record;
    private final Clock clock;

    @Inject
    public Initiative(
            EntityManager em,
            Cases cases,
            CaseOpener opener,
            ReportingService reporting,
            DecisionAudit record,
            Clock clock) {
        this.em = em;
        this.cases = cases;
        this.opener = opener;
        this.reporting = reporting;
        this.record = record;
        this.clock = clock;
    }

    /** The open case of the target, opened if there is none; with the actor, unless somebody else has it. */
    Case takeUp(long actorId, ReportTarget target) {
        reporting.lock(target);
        Optional<Case> open = cases.lockedOf(target).filter(known -> known.state() != CaseState.DECIDED);
        Case found = open.orElseGet(() -> opener.open(target, CaseKind.SOMETHING_ELSE));
        if (found.takenUp(actorId, open.isEmpty(), clock.instant())) {
            record.takenUp(actorId, found.id());
        }
        em.flush();
        return found;
    }

    List<ProposedDeletion> proposed(long discussionId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.decisions.ProposedDeletion(
                            c.id, c.version, p.number, p.authorId, d.decidedBy, m.pseudonym, d.wordsToAuthor)
                        from ModerationCase c join Decision d on d.caseId = c.id join ForumMember m on m.id = d.decidedBy
                            join Post p on p.id = c.subject.targetId
                        where c.state = :waiting and c.subject.targetKind = :post and d.state = :proposed
                          and p.discussionId = :discussion order by p.number""", ProposedDeletion.class)
                .setParameter("waiting", CaseState.WAITING)
                .setParameter("post", ReportTarget.Kind.POST)
                .setParameter("proposed", DecisionState.PROPOSED)
                .setParameter("discussion", discussionId)
                .getResultList();
    }
}
