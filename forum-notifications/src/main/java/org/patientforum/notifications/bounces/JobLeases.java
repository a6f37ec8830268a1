package org.patientforum.notifications.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.OptionalLong;

/** Lets one node at a time read the mailbox. Goes by database time; a node that dies loses its turn after ten minutes. */
@Dependent
class JobLeases {

    private static final String JOB = "READ_BOUNCES";

    private final EntityManager em;

    @Inject
    JobLeases(EntityManager em) {
        this.em = em;
    }

    /** Takes the turn and gives its number; empty if another node has it. Needs a transaction of its own. */
    OptionalLong take() {
        int taken = em.createNativeQuery("""
                        update job_lease set turns = turns + 1, leased_until = current_timestamp + interval '10' minute
                        where job = ?1 and (leased_until is null or leased_until < current_timestamp
                                            or leased_until > current_timestamp + interval '1' hour)""").setParameter(1, JOB).executeUpdate();
        if (taken == 0) {
            return OptionalLong.empty();
        }
        Object turn = em.createNativeQuery("select turns from job_lease where job = ?1")
                .setParameter(1, JOB)
                .getSingleResult();
        return OptionalLong.of(((Number) turn).longValue());
    }

    /** Ends the turn, if nobody else has taken one since. Needs a transaction of its own. */
    void giveBack(long turn) {
        em.createNativeQuery("update job_lease set leased_until = null where job = ?1 and turns = ?2")
                .setParameter(1, JOB)
                .setParameter(2, turn)
                .executeUpdate();
    }
}
