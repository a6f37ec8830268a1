package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.members.registration.RegistrationForgotten;

/** Who never confirmed their address is removed after a while, and with them the mails that asked for it
 * and what is known of the address. */
@Dependent
class ExpiredRegistrationCleanup {

    private final EntityManager em;

    @Inject
    ExpiredRegistrationCleanup(EntityManager em) {
        this.em = em;
    }

    void forget(@Observes RegistrationForgotten event) {
        for (String entity :
                List.of("Bounce", "OutgoingMail", "Suppression", "RejectedMail", "MailOptOut", "PrivacyChoice")) {
            em.createQuery("delete from " + entity + " m where m.memberId = :member")
                    .setParameter("member", event.memberId())
                    .executeUpdate();
        }
    }
}
