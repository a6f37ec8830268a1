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
 * Prevents suppressions when rejections are probably our own fault: when more than a few recipients of one domain, or
 * more than a tenth of an hour's mails, are rejected within an hour. While it is active nobody is suppressed,
 * suppressions of that hour are lifted, and the alarm is logged. Needs a transaction.
 */
@Dependent
public class MassRejectionGuard {

    /**
     * Up to this many recipients rejected within an hour are never conspicuous. With much mail, up to one in fifty is
     * not.
     */
    static final int MIN_REJECTIONS = 5;

    private static final Logger LOG = Logger.getLogger(MassRejectionGuard.class.getName());
    private static final int DOMAIN_SHARE = 50;
    private static final int TOTAL_SHARE = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    /** Nearly all mails sent within an hour were enqueued within this period. */
    private static final Duration ENQUEUED_WITHIN = Duration.ofHours(6);

    private final EntityManager em;
    private final MailQueues queues;
    private final Destinations destinations;

    @Inject
    public MassRejectionGuard(EntityManager em, MailQueues queues, Destinations destinations) {
        this.em = em;
        this.queues = queues;
        this.destinations = destinations;
    }

    /**
     * Returns whether recipients in this domain must not be blamed for rejections now. The current rejection must be
     * recorded before.
     */
    boolean activeFor(String domain, Instant now) {
        em.flush();
        Instant after = now.minus(WINDOW);
        long rejected = rejectedRecipients(after, "");
        if (rejected <= MIN_REJECTIONS) {
            return false;
        }
        long mails = rejected + sentMails(after);
        long threshold = Math.max(MIN_REJECTIONS, mails / DOMAIN_SHARE);
        if (rejected * TOTAL_SHARE > mails) {
            activate(Destination.ALL, now);
            return true;
        }
        if (rejectedRecipients(after, domain) > threshold) {
            activate(domain, now);
            return true;
        }
        return false;
    }

    private long rejectedRecipients(Instant after, String domain) {
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

    private long sentMails(Instant after) {
        return em.createQuery(
                        "select count(m) from OutgoingMail m where m.createdAt > :ordered and m.sentAt > :after",
                        Long.class)
                .setParameter("ordered", after.minus(ENQUEUED_WITHIN))
                .setParameter("after", after)
                .getSingleResult();
    }

    private void activate(String domain, Instant now) {
        queues.lock();
        destinations.deleteGuardedBefore(now.minus(WINDOW));
        Destination row = destinations.findOrCreate(domain, now);
        row.markGuarded(now);
        clearBlame(domain, now.minus(WINDOW));
        if (row.alarmDue(now)) {
            LOG.severe("ALARM: many recipients are rejected within an hour. No address is suppressed because of that:"
                    + " the cause is more likely this forum's mail server. See /console/outgoing-mail.");
        }
    }

    /** Undoes the blame of the last hour, from before the rejections became many. */
    private void clearBlame(String domain, Instant after) {
        boolean all = domain.equals(Destination.ALL);
        bind(
                em.createQuery(
                        all
                                ? "delete from Suppression s where s.since > :after"
                                : "delete from Suppression s where s.since > :after and s.domain = :domain"),
                domain,
                after);
        bind(
                em.createQuery(
                        all
                                ? "update RejectedMail r set r.blames = false where r.refusedAt > :after"
                                : "update RejectedMail r set r.blames = false where r.refusedAt > :after and r.domain = :domain"),
                domain,
                after);
    }

    private static void bind(Query query, String domain, Instant after) {
        query.setParameter("after", after);
        if (!domain.equals(Destination.ALL)) {
            query.setParameter("domain", domain);
        }
        query.executeUpdate();
    }
}
