package org.patientforum.notifications.mail.suppression;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.patientforum.notifications.mail.suppression.Bounce.Kind;
import org.patientforum.shared.FirstRow;

/** Mails that came back. */
@Dependent
public class Bounces {

    private final EntityManager em;

    @Inject
    public Bounces(EntityManager em) {
        this.em = em;
    }

    /** Counts the report, unless one of this kind about the mail was counted before; says whether it did. */
    public boolean addFirst(Bounce bounce) {
        return FirstRow.insert(em, bounce);
    }

    /** The report of this kind about the mail weighs so much. */
    public void weigh(Kind kind, long mailId, int weight) {
        em.createQuery("update Bounce b set b.weight = :weight where b.kind = :kind and b.mailId = :mail")
                .setParameter("weight", weight)
                .setParameter("kind", kind)
                .setParameter("mail", mailId)
                .executeUpdate();
    }

    /** What the mails that came back from this address after that moment weigh together. */
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

    /** Forgives the member's address all that came back; that it was counted stays known. */
    void forgive(long memberId) {
        em.createQuery("update Bounce b set b.weight = 0 where b.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
