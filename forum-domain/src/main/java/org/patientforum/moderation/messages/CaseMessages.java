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

/** Letters of staff to those who reported. */
@Dependent
public class CaseMessages {

    private static final String LINE = """
            select new org.patientforum.moderation.messages.CaseMessageRow(
                l.id, l.kind, l.refusal, l.words, r.reference, m.pseudonym, l.sentAt, l.answer, l.answeredAt)
            from CaseMessage l join Report r on r.id = l.reportId join ForumMember m on m.id = l.sentBy""";

    private final EntityManager em;
    private final Event<CaseMessageSent> sent;
    private final AuditTrail audit;

    @Inject
    public CaseMessages(EntityManager em, Event<CaseMessageSent> sent, AuditTrail audit) {
        this.em = em;
        this.sent = sent;
        this.audit = audit;
    }

    /** Keeps the letter, with a row of the audit trail, and tells whoever observes. */
    void send(CaseMessage letter) {
        em.persist(letter);
        em.flush();
        sent.fire(new CaseMessageSent(letter.id()));
        record(letter.sentBy(), AuditAction.LETTER_SENT, letter);
    }

    /**
     * Writes a row of the audit trail on an answer.
     *
     * @param memberId null for a guest
     */
    void answered(Long memberId, CaseMessage letter) {
        record(memberId, AuditAction.LETTER_ANSWERED, letter);
    }

    private void record(Long actorId, AuditAction action, CaseMessage letter) {
        String details = "kind=%s letter=%d report=%d".formatted(letter.kind(), letter.id(), letter.reportId());
        audit.record(actorId, action, AuditObject.ofCase(letter.caseId()), details);
    }

    /** Tells who asked for a deletion that it is refused, and why. */
    void refuse(long actorId, long caseId, RefusalReason refusal, long reportId, Instant now) {
        send(new CaseMessage(caseId, refusal, actorId, now).to(reportId));
    }

    Optional<CaseMessage> letter(long id) {
        return Optional.ofNullable(em.find(CaseMessage.class, id));
    }

    /** Whether a letter of this kind was sent on the case since then. */
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
        return em.createQuery(LINE + " where l.caseId = :id order by l.caseId, l.sentAt, l.id", CaseMessageRow.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<CaseMessageRow> toReport(long reportId) {
        return em.createQuery(
                        LINE + " where l.reportId = :id order by l.reportId, l.sentAt, l.id", CaseMessageRow.class)
                .setParameter("id", reportId)
                .getResultList();
    }

    /** Whether anything was decided on the thing after the report was made. */
    boolean decidedAfter(org.patientforum.reporting.ReportSummary report) {
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
