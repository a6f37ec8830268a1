package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who belongs to staff now: for whoever calls the team. */
@Dependent
public class StaffRoll {

    private final EntityManager em;

    @Inject
    public StaffRoll(EntityManager em) {
        this.em = em;
    }

    /** The active members who have exactly this role, by their names. */
    public List<Long> with(Role role) {
        return em.createQuery("""
                        select m.id from ForumMember m where m.role = :role and m.state = :state
                        order by m.role, m.state, m.pseudonymKey""", Long.class)
                .setParameter("role", role)
                .setParameter("state", MemberState.ACTIVE)
                .getResultList();
    }
}
