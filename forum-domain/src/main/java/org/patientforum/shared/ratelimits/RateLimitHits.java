package org.patientforum.shared.ratelimits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.Turn;

/** What was counted lately. */
@Dependent
public class RateLimitHits {

    /** A stretch of time. */
    record Between(Instant after, Instant before) {}

    private final EntityManager em;

    @Inject
    public RateLimitHits(EntityManager em) {
        this.em = em;
    }

    /** Waits until nobody else counts for this subject. */
    void takeTurn(String subject) {
        Turn.take(em, "attempt " + subject);
    }

    void add(RateLimitHit attempt) {
        em.persist(attempt);
    }

    /** When the latest ones in this time were made, the newest first. */
    List<Instant> latest(RateLimit kind, String subject, Between time, int howMany) {
        return em.createQuery("""
                        select a.madeAt from RateLimitHit a
                        where a.kind = :kind and a.subject = :subject and a.madeAt > :after and a.madeAt < :before
                        order by a.madeAt desc""", Instant.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("after", time.after())
                .setParameter("before", time.before())
                .setMaxResults(howMany)
                .getResultList();
    }

    void remove(RateLimit kind, String subject) {
        em.createQuery("delete from RateLimitHit a where a.kind = :kind and a.subject = :subject")
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void removeLatest(RateLimit kind, String subject) {
        em.createQuery(
                        "select a from RateLimitHit a where a.kind = :kind and a.subject = :subject order by a.madeAt desc",
                        RateLimitHit.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .forEach(em::remove);
    }

    int removeBefore(Instant instant) {
        return em.createQuery("delete from RateLimitHit a where a.madeAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
