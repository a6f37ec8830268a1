package org.patientforum.moderation.messages;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.reporting.ReportSummary;

/** The repository of messages to reporters. */
@Dependent
public class CaseMessages {

    private static final String SELECT_ROW = """
            select new org.patientforum.moderation.messages.CaseMessageRow(
                l.id, l.kind, l.refusal, l.words, r.reference, m.pseudonym, l.sentAt, l.answer, l.answeredAt)
            from CaseMessage l join Report r on r.id = l.reportId join ForumMember m on m.id = l.sentBy""";

    private final EntityManager em;
    private final Event<CaseMessageSent> events;
    private final AuditTrail audit;

    @Inject
    public CaseMessages(EntityManager em, Event<CaseMessageSent> events, AuditTrail audit) {
        this.em = em;
        this.events = events;
        this.audit = audit;
    }

    /** Stores the message, records it in the audit trail, and fires {@link CaseMessageSent}. */
    void send(CaseMessage message) {
        em.persist(message);
        em.flush();
        events.fire(new CaseMessageSent(message.id()));
        record(message.sentBy(), AuditAction.LETTER_SENT, message);
    }

    /**
     * Records an answer in the audit trail.
     *
     * @param memberId null for a guest
     */
    void answered(Long memberId, CaseMessage message) {
        record(memberId, AuditAction.LETTER_ANSWERED, message);
    }

    private void record(Long actorId, AuditAction action, CaseMessage message) {
        String details = "kind=%s letter=%d report=%d".formatted(message.kind(), message.id(), message.reportId());
        audit.record(actorId, action, AuditObject.ofCase(message.caseId()), details);
    }

    /** Tells a requester that their deletion request is refused, and why. */
    void refuse(long actorId, long caseId, RefusalReason refusal, long reportId, Instant now) {
        send(new CaseMessage(caseId, refusal, actorId, now).addressedTo(reportId));
    }

    Optional<CaseMessage> find(long id) {
        return Optional.ofNullable(em.find(CaseMessage.class, id));
    }

    /** Whether a message of this kind was sent on the case since then. */
    boolean sentSince(long caseId, CaseMessageKind kind, Instant since) {
        return !em.createQuery(
                        "select l.id from CaseMessage l where l.caseId = :case and l.kind = :kind and l.sentAt >= :since",
                        Long.class)
                .setParameter("case", caseId)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
    }

    /** The messages on a case, oldest first. */
    public List<CaseMessageRow> ofCase(long caseId) {
        return em.createQuery(
                        SELECT_ROW + " where l.caseId = :id order by l.caseId, l.sentAt, l.id", CaseMessageRow.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<CaseMessageRow> forReport(long reportId) {
        return em.createQuery(
                        SELECT_ROW + " where l.reportId = :id order by l.reportId, l.sentAt, l.id",
                        CaseMessageRow.class)
                .setParameter("id", reportId)
                .getResultList();
    }

    /** Whether the target was decided about after the report. */
    boolean decidedAfter(ReportSummary report) {
        return !em.createQuery("""
                        select d.id from Decision d join ModerationCase c on c.id = d.caseId
                        where c.subject.targetKind = :kind and c.subject.targetId = :id and d.decidedAt >= :since
                          and d.appealOf is null and d.state in :made""", Long.class)
                .setParameter("kind", report.target().kind())
                .setParameter("id", report.target().id())
                .setParameter("since", report.madeAt())
                .setParameter("made", List.of(DecisionState.IN_FORCE, DecisionState.OVERTURNED))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
