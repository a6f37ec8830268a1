package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.patientforum.notifications.mail.Bounce.Kind;

/** Mails that came back. */
@Dependent
class Bounces {

    private final EntityManager em;

    @Inject
    Bounces(EntityManager em) {
        this.em = em;
    }

    void add(Bounce bounce) {
        em.persist(bounce);
    }

    /** Whether a report of this kind about the mail was counted before. */
    boolean counted(Kind kind, long mailId) {
        return em.createQuery("select count(b) from Bounce b where b.kind = :kind and b.mailId = :mail", Long.class)
                        .setParameter("kind", kind)
                        .setParameter("mail", mailId)
                        .getSingleResult()
                > 0;
    }

    /** What the mails that came back from this address after that moment weigh together. */
    long weight(long memberId, String addressMark, Instant after) {
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
