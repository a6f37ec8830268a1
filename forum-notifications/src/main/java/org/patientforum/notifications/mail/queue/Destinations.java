package org.patientforum.notifications.mail.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Domains that do not accept mail as usual. Needs a transaction; callers that change one hold the lock of the queue's
 * row.
 */
@Dependent
public class Destinations {

    private final EntityManager em;

    @Inject
    public Destinations(EntityManager em) {
        this.em = em;
    }

    /** Returns the domain of an address, in lower case. */
    public static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns all domains with the instant until which mail to them is deferred; {@link Instant#MIN} if it is not.
     */
    public Map<String, Instant> known(Instant now) {
        Map<String, Instant> known = new HashMap<>();
        em.createQuery("select d from Destination d", Destination.class)
                .getResultList()
                .forEach(destination -> known.put(
                        destination.domain(), destination.resting(now) ? destination.retryAt() : Instant.MIN));
        return known;
    }

    /** Returns the domain's row, newly created if there is none. */
    public Destination findOrCreate(String domain, Instant now) {
        Destination found = em.find(Destination.class, domain);
        if (found == null) {
            found = new Destination(domain, now);
            em.persist(found);
        }
        return found;
    }

    /** Records that the domain accepts mail again. */
    public void accepted(String domain) {
        em.createQuery("delete from Destination d where d.domain = :domain and d.brakedAt is null")
                .setParameter("domain", domain)
                .executeUpdate();
        em.createQuery("update Destination d set d.retryAt = null, d.troubles = 0 where d.domain = :domain")
                .setParameter("domain", domain)
                .executeUpdate();
    }

    /**
     * Ends the wait of all domains.
     *
     * @return false if none was waiting
     */
    public boolean retryNow() {
        return em.createQuery("update Destination d set d.retryAt = null where d.retryAt is not null")
                        .executeUpdate()
                > 0;
    }

    /** Deletes domains whose last unblamed rejection was before this instant. */
    public void deleteGuardedBefore(Instant before) {
        em.createQuery("delete from Destination d where d.brakedAt < :before and d.retryAt is null")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Returns all domains for staff, the longest trouble first. */
    public List<WaitingDomain> waitingDomains() {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.queue.WaitingDomain(
                            d.domain, d.since, d.retryAt, d.answer, d.brakedAt)
                        from Destination d order by d.since, d.domain""", WaitingDomain.class).setMaxResults(100).getResultList();
    }
}
