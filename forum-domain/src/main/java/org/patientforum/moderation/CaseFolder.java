package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.PostSnapshot;

/** What lies with a case besides its decisions: the posts that stood before the reported one, and staff's notes. */
@Dependent
class CaseFolder {

    private final EntityManager em;
    private final AuditTrail audit;
    private final CaseLetters letters;

    @Inject
    CaseFolder(EntityManager em, AuditTrail audit, CaseLetters letters) {
        this.em = em;
        this.audit = audit;
        this.letters = letters;
    }

    /** Keeps these posts with the case, in the place of those kept when it was opened before. */
    void freeze(long caseId, List<PostSnapshot> before) {
        forgetContext(caseId);
        before.forEach(post -> em.persist(new FrozenPost(caseId, post)));
    }

    void forgetContext(long caseId) {
        em.createQuery("delete from FrozenPost f where f.caseId = :case")
                .setParameter("case", caseId)
                .executeUpdate();
    }

    /** Adds a note, once for each submission, and says whether it is a new one. */
    boolean add(CaseNote note, String submission) {
        boolean known = !em.createQuery("select n.id from CaseNote n where n.submission = :submission", Long.class)
                .setParameter("submission", submission)
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(note);
        }
        return !known;
    }

    List<CaseFile.ContextPost> context(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.CaseFile$ContextPost(f.number, m.pseudonym, f.html)
                        from FrozenPost f join ForumMember m on m.id = f.authorId
                        where f.caseId = :case order by f.caseId, f.number""", CaseFile.ContextPost.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    List<MeasureLine> measures(long caseId) {
        return measures("d.caseId", caseId);
    }

    List<MeasureLine> measuresOf(long decisionId) {
        return measures("d.id", decisionId);
    }

    private List<MeasureLine> measures(String of, long id) {
        return em.createQuery("""
                        select new org.patientforum.moderation.MeasureLine(
                            m.id, m.decisionId, m.kind, m.until, m.words, m.doneAt, u.pseudonym, m.undoneAt)
                        from Measure m join Decision d on d.id = m.decisionId
                        left join ForumMember u on u.id = m.undoneBy
                        where %s = :id order by m.id""".formatted(of), MeasureLine.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<LetterLine> letters(long caseId) {
        return letters.ofCase(caseId);
    }

    /** What staff did and looked at. */
    List<AuditLine> history(long caseId) {
        return audit.done(AuditObject.ofCase(caseId));
    }

    List<CaseFile.NoteLine> notes(long caseId) {
        return em.createQuery("""
                        select new org.patientforum.moderation.CaseFile$NoteLine(n.words, m.pseudonym, n.madeAt)
                        from CaseNote n join ForumMember m on m.id = n.authorId
                        where n.caseId = :case order by n.caseId, n.madeAt""", CaseFile.NoteLine.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
