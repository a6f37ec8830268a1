package org.patientforum.members.sanctions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Repository of sanctions. */
@Dependent
public class Sanctions {

    private static final int MAX_ROWS = 100;

    private final EntityManager em;

    @Inject
    public Sanctions(EntityManager em) {
        this.em = em;
    }

    /** Inserts the sanction and returns its id. */
    long add(Sanction sanction) {
        em.persist(sanction);
        return sanction.id();
    }

    Optional<Sanction> find(long id) {
        return Optional.ofNullable(em.find(Sanction.class, id));
    }

    /** The latest sanctions against a member, latest first. */
    List<Sanction> latestOf(long memberId) {
        return em.createQuery("""
                        select m from Sanction m where m.memberId = :member
                        order by m.memberId desc, m.madeAt desc, m.id desc""", Sanction.class)
                .setParameter("member", memberId)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    /** As {@link #latestOf}, for pages. */
    List<SanctionLine> linesOf(long memberId) {
        return em.createQuery("""
                        select new org.patientforum.members.sanctions.SanctionLine(
                            m.id, m.kind, m.words, s.pseudonym, m.madeAt, m.until, m.endedAt, m.readAt)
                        from Sanction m join ForumMember s on s.id = m.madeBy where m.memberId = :member
                        order by m.memberId desc, m.madeAt desc, m.id desc""", SanctionLine.class)
                .setParameter("member", memberId)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }
}
