package org.patientforum.notifications.mail.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The domains that do not take mail as usual. Needs a transaction; who changes one holds the row of the queue. */
@Dependent
public class Destinations {

    private final EntityManager em;

    @Inject
    public Destinations(EntityManager em) {
        this.em = em;
    }

    /** The domain of an address, in small letters. */
    public static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** All of them: those that mail waits for with the moment until which it does, the others with an earlier one. */
    public Map<String, Instant> known(Instant now) {
        Map<String, Instant> known = new HashMap<>();
        em.createQuery("select d from Destination d", Destination.class)
                .getResultList()
                .forEach(one -> known.put(one.domain(), one.resting(now) ? one.retryAt() : Instant.MIN));
        return known;
    }

    /** The row of the domain, new if there is none. */
    public Destination row(String domain, Instant now) {
        Destination found = em.find(Destination.class, domain);
        if (found == null) {
            found = new Destination(domain, now);
            em.persist(found);
        }
        return found;
    }

    /** The domain takes mail again. */
    public void takes(String domain) {
        em.createQuery("delete from Destination d where d.domain = :domain and d.brakedAt is null")
                .setParameter("domain", domain)
                .executeUpdate();
        em.createQuery("update Destination d set d.retryAt = null, d.troubles = 0 where d.domain = :domain")
                .setParameter("domain", domain)
                .executeUpdate();
    }

    /** Tries all of them at once. */
    public boolean hurry() {
        return em.createQuery("update Destination d set d.retryAt = null where d.retryAt is not null")
                        .executeUpdate()
                > 0;
    }

    /** Forgets the brakes that nobody had to pull since then. */
    public void endBrakes(Instant before) {
        em.createQuery("delete from Destination d where d.brakedAt < :before and d.retryAt is null")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** For staff, the longest trouble first. */
    public List<WaitingDomain> lines() {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.queue.WaitingDomain(
                            d.domain, d.since, d.retryAt, d.answer, d.brakedAt)
                        from Destination d order by d.since, d.domain""", WaitingDomain.class).setMaxResults(100).getResultList();
    }
}
