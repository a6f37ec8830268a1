package org.patientforum.notifications.mail.suppression;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.patientforum.notifications.mail.queue.Destination;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.MailQueues;

/**
 * Keeps a bad day of ours from being written down against our readers. Where more than a few readers of one domain are refused in an
 * hour, or more than a tenth of an hour's mails, the fault is hardly theirs: nobody is suppressed, who was in that hour is freed, and
 * staff are told. Needs a transaction.
 */
@Dependent
public class MassRejectionGuard {

    /** So many may be refused in an hour before anything is made of it, or one in fifty where there is much mail. */
    static final int A_FEW = 5;

    private static final Logger LOG = Logger.getLogger(MassRejectionGuard.class.getName());
    private static final int ONE_IN = 50;
    private static final int A_TENTH = 10;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Mails that were sent in an hour were ordered in these, but for a few. */
    private static final Duration ORDERED_WITHIN = Duration.ofHours(6);

    private final EntityManager em;
    private final MailQueues queues;
    private final Destinations destinations;

    @Inject
    public MassRejectionGuard(EntityManager em, MailQueues queues, Destinations destinations) {
        this.em = em;
        this.queues = queues;
        this.destinations = destinations;
    }

    /** Whether nobody is to be blamed now who is refused in this domain. The refusal itself must be noted before. */
    boolean on(String domain, Instant now) {
        em.flush();
        Instant after = now.minus(AN_HOUR);
        long refused = refused(after, "");
        if (refused <= A_FEW) {
            return false;
        }
        long mails = refused + sent(after);
        long few = Math.max(A_FEW, mails / ONE_IN);
        if (refused * A_TENTH > mails) {
            pull(Destination.ALL, now);
            return true;
        }
        if (refused(after, domain) > few) {
            pull(domain, now);
            return true;
        }
        return false;
    }

    private long refused(Instant after, String domain) {
        TypedQuery<Long> query = em.createQuery(
                domain.isEmpty()
                        ? "select count(distinct r.memberId) from RejectedMail r where r.refusedAt > :after"
                        : "select count(distinct r.memberId) from RejectedMail r where r.refusedAt > :after and r.domain = :domain",
                Long.class);
        if (!domain.isEmpty()) {
            query.setParameter("domain", domain);
        }
        return query.setParameter("after", after).getSingleResult();
    }

    private long sent(Instant after) {
        return em.createQuery(
                        "select count(m) from OutgoingMail m where m.createdAt > :ordered and m.sentAt > :after",
                        Long.class)
                .setParameter("ordered", after.minus(ORDERED_WITHIN))
                .setParameter("after", after)
                .getSingleResult();
    }

    private void pull(String domain, Instant now) {
        queues.locked();
        destinations.endBrakes(now.minus(AN_HOUR));
        Destination row = destinations.row(domain, now);
        row.brake(now);
        free(domain, now.minus(AN_HOUR));
        if (row.alarm(now)) {
            LOG.severe(
                    "ALARM: many readers are refused within an hour. Nobody is taken for unreachable because of that:"
                            + " the cause is more likely this forum's mail server. See /console/outgoing-mail.");
        }
    }

    /** Who was blamed within the hour, before there were many. */
    private void free(String domain, Instant after) {
        boolean all = domain.equals(Destination.ALL);
        within(
                em.createQuery(
                        all
                                ? "delete from Suppression s where s.since > :after"
                                : "delete from Suppression s where s.since > :after and s.domain = :domain"),
                domain,
                after);
        within(
                em.createQuery(
                        all
                                ? "update RejectedMail r set r.blames = false where r.refusedAt > :after"
                                : "update RejectedMail r set r.blames = false where r.refusedAt > :after and r.domain = :domain"),
                domain,
                after);
    }

    private static void within(Query query, String domain, Instant after) {
        query.setParameter("after", after);
        if (!domain.equals(Destination.ALL)) {
            query.setParameter("domain", domain);
        }
        query.executeUpdate();
    }
}
