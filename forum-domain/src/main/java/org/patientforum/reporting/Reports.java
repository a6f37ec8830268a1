package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What readers told us. */
@Dependent
class Reports {

    private final EntityManager em;

    @Inject
    Reports(EntityManager em) {
        this.em = em;
    }

    /** Keeps the report and gives it a reference that no other has. */
    void add(Report report) {
        String reference = ReportReference.next();
        while (taken(reference)) {
            reference = ReportReference.next();
        }
        report.refer(reference);
        em.persist(report);
        em.flush();
    }

    private boolean taken(String reference) {
        return em.createQuery("select count(r) from Report r where r.reference = :reference", Long.class)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    Optional<String> referenceOf(String submission) {
        return em.createQuery("select r.reference from Report r where r.submission = :submission", String.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    Optional<Report> madeAfter(String reference, Instant instant) {
        return em.createQuery(
                        "select r from Report r where r.reference = :reference and r.madeAt > :after", Report.class)
                .setParameter("reference", reference)
                .setParameter("after", instant)
                .getResultStream()
                .findFirst();
    }

    String pseudonym(long memberId) {
        return em.createQuery("select m.pseudonym from ForumMember m where m.id = :id", String.class)
                .setParameter("id", memberId)
                .getSingleResult();
    }

    List<ReportLine> ofPost(long postId) {
        return em.createQuery("""
                        select new org.patientforum.reporting.ReportLine(
                            r.reference, r.kind, r.reason, r.asker, r.words, m.pseudonym, r.madeAt)
                        from Report r left join ForumMember m on m.id = r.reporterId
                        where r.postId = :post order by r.madeAt, r.id""", ReportLine.class)
                .setParameter("post", postId)
                .getResultList();
    }

    List<Long> memberReporters(long postId, Instant after, Instant until) {
        return em.createQuery("""
                        select distinct r.reporterId from Report r
                        where r.postId = :post and r.reporterId is not null
                          and r.madeAt > :after and r.madeAt <= :until""", Long.class)
                .setParameter("post", postId)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }
}
