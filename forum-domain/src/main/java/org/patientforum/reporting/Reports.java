package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.shared.StripedLock;

/** The repository of reports. */
@Dependent
class Reports {

    private final EntityManager em;

    @Inject
    Reports(EntityManager em) {
        this.em = em;
    }

    /** Stores the report with a unique reference. */
    void add(Report report) {
        String reference = ReportReference.next();
        while (taken(reference)) {
            reference = ReportReference.next();
        }
        em.persist(report);
        report.assignReference(reference);
        em.flush();
    }

    /** Serialises submissions of the same form until this transaction ends. */
    void serialize(String submission) {
        StripedLock.acquire(em, "report " + submission);
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

    Optional<Report> madeAfter(String reference, Instant time) {
        return em.createQuery(
                        "select r from Report r where r.reference = :reference and r.madeAt > :after", Report.class)
                .setParameter("reference", reference)
                .setParameter("after", time)
                .getResultStream()
                .findFirst();
    }

    Optional<ReportSummary> summary(String reference) {
        return em.createQuery("select r from Report r where r.reference = :reference", Report.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(Report::summary);
    }

    Optional<ReportSummary> summary(long id) {
        return Optional.ofNullable(em.find(Report.class, id)).map(Report::summary);
    }

    List<ReportSummary> summaries(ReportTarget target, ReportKind kind, Instant since) {
        return em.createQuery("""
                        select r from Report r where r.targetKind = :target and r.targetId = :id and r.madeAt >= :since
                          and r.kind = :kind order by r.targetKind, r.targetId, r.madeAt""", Report.class)
                .setParameter("target", target.kind())
                .setParameter("id", target.id())
                .setParameter("since", since)
                .setParameter("kind", kind)
                .getResultStream()
                .map(Report::summary)
                .toList();
    }

    Optional<String> words(long id) {
        return Optional.ofNullable(em.find(Report.class, id)).map(Report::words);
    }

    List<ReportLine> of(ReportTarget target) {
        return em.createQuery("""
                        select new org.patientforum.reporting.ReportLine(
                            r.reference, r.kind, r.reason, r.requester, r.words, m.pseudonym, r.contact, r.madeAt)
                        from Report r left join ForumMember m on m.id = r.reporterId
                        where r.targetKind = :kind and r.targetId = :id order by r.madeAt, r.id""", ReportLine.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .getResultList();
    }

    List<ReportTarget> targetsWithContactsBefore(Instant time) {
        return em.createQuery("""
                        select distinct new org.patientforum.reporting.ReportTarget(r.targetKind, r.targetId) from Report r
                        where r.contact is not null and r.madeAt < :before""", ReportTarget.class)
                .setParameter("before", time)
                .getResultList();
    }

    int deleteContacts(ReportTarget target) {
        return em.createQuery("""
                        update Report r set r.contact = null
                        where r.targetKind = :kind and r.targetId = :id and r.contact is not null""")
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .executeUpdate();
    }

    List<Long> memberReporters(ReportTarget target, Instant after, Instant until) {
        return em.createQuery("""
                        select distinct r.reporterId from Report r
                        where r.targetKind = :kind and r.targetId = :id and r.reporterId is not null
                          and r.madeAt > :after and r.madeAt <= :until""", Long.class)
                .setParameter("kind", target.kind())
                .setParameter("id", target.id())
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }
}
