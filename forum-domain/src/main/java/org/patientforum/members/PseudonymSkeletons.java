package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Skeletons of names that were given before there were skeletons, or by other tables of look-alikes. Who registered first gets the skeleton; everybody
 * keeps their name.
 */
@Dependent
public class PseudonymSkeletons {

    private static final int BATCH = 200;

    private final EntityManager em;

    @Inject
    PseudonymSkeletons(EntityManager em) {
        this.em = em;
    }

    /** Takes away what other tables made: it could stand in the way of what these make. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clear() {
        em.createQuery("""
                        update ForumMember m set m.skeleton = null
                        where m.skeleton is not null and m.skeletonVersion <> :version""").setParameter("version", Skeleton.VERSION).executeUpdate();
    }

    /** Makes the next skeletons and says whether there may be more to do. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean makeNext() {
        List<Member> members = em.createQuery("""
                        select m from ForumMember m
                        where m.skeletonVersion is null or m.skeletonVersion <> :version order by m.id""", Member.class)
                .setParameter("version", Skeleton.VERSION)
                .setMaxResults(BATCH)
                .getResultList();
        members.forEach(this::make);
        return members.size() == BATCH;
    }

    private void make(Member member) {
        String skeleton = Skeleton.of(member.pseudonym());
        boolean taken = !em.createQuery("select m.id from ForumMember m where m.skeleton = :skeleton", Long.class)
                .setParameter("skeleton", skeleton)
                .getResultList()
                .isEmpty();
        member.lookLike(taken ? null : skeleton);
        em.flush();
    }
}
