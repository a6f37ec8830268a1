package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.patientforum.members.RegistrationForgotten;

/** Who never confirmed their address is removed after a while, and with them the mails that asked for it. */
@Dependent
class ForgottenRegistrations {

    private final EntityManager em;

    @Inject
    ForgottenRegistrations(EntityManager em) {
        this.em = em;
    }

    void forget(@Observes RegistrationForgotten event) {
        em.createQuery("delete from OutgoingMail m where m.memberId = :member")
                .setParameter("member", event.memberId())
                .executeUpdate();
    }
}
