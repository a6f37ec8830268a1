package org.patientforum.shared.ratelimits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.StripedLock;

/** Repository of counted actions. */
@Dependent
public class RateLimitHits {

    /** A period of time, both ends exclusive. */
    record Between(Instant after, Instant before) {}

    private final EntityManager em;

    @Inject
    public RateLimitHits(EntityManager em) {
        this.em = em;
    }

    /** Locks the subject against concurrent counting until the transaction ends. */
    void lock(String subject) {
        StripedLock.acquire(em, "attempt " + subject);
    }

    void add(RateLimitHit attempt) {
        em.persist(attempt);
    }

    /** The times of the latest hits in this period, newest first. */
    List<Instant> latest(RateLimit kind, String subject, Between range, int limit) {
        return em.createQuery("""
                        select a.madeAt from RateLimitHit a
                        where a.kind = :kind and a.subject = :subject and a.madeAt > :after and a.madeAt < :before
                        order by a.madeAt desc""", Instant.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("after", range.after())
                .setParameter("before", range.before())
                .setMaxResults(limit)
                .getResultList();
    }

    void deleteAll(RateLimit kind, String subject) {
        em.createQuery("delete from RateLimitHit a where a.kind = :kind and a.subject = :subject")
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void deleteLatest(RateLimit kind, String subject) {
        em.createQuery(
                        "select a from RateLimitHit a where a.kind = :kind and a.subject = :subject order by a.madeAt desc",
                        RateLimitHit.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .forEach(em::remove);
    }

    int deleteBefore(Instant instant) {
        return em.createQuery("delete from RateLimitHit a where a.madeAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
