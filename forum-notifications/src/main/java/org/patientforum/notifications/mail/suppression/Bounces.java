package org.patientforum.notifications.mail.suppression;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.patientforum.notifications.mail.suppression.Bounce.Kind;
import org.patientforum.shared.FirstRow;

/** Recorded bounces and complaints. */
@Dependent
public class Bounces {

    private final EntityManager em;

    @Inject
    public Bounces(EntityManager em) {
        this.em = em;
    }

    /** Adds the report, unless one of this kind about the mail exists. Returns whether it was added. */
    public boolean addOnce(Bounce bounce) {
        return FirstRow.insert(em, bounce);
    }

    /** Sets the weight of the report of this kind about the mail. */
    public void setWeight(Kind kind, long mailId, int weight) {
        em.createQuery("update Bounce b set b.weight = :weight where b.kind = :kind and b.mailId = :mail")
                .setParameter("weight", weight)
                .setParameter("kind", kind)
                .setParameter("mail", mailId)
                .executeUpdate();
    }

    /** Returns the total weight of the bounces of this address after this instant. */
    public long weight(long memberId, String addressMark, Instant after) {
        return em.createQuery("""
                        select coalesce(sum(b.weight), 0) from Bounce b
                        where b.memberId = :member and b.addressMark = :mark and b.cameAt > :after""", Number.class)
                .setParameter("member", memberId)
                .setParameter("mark", addressMark)
                .setParameter("after", after)
                .getSingleResult()
                .longValue();
    }

    /** Resets the weights of the member's bounces; the reports themselves remain recorded. */
    void resetWeights(long memberId) {
        em.createQuery("update Bounce b set b.weight = 0 where b.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
