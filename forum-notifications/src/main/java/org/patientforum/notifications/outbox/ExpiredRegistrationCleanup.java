package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.members.registration.RegistrationExpired;

/** Deletes the mails of a registration that was never confirmed, and what was recorded about its address. */
@Dependent
class ExpiredRegistrationCleanup {

    private final EntityManager em;

    @Inject
    ExpiredRegistrationCleanup(EntityManager em) {
        this.em = em;
    }

    void registrationForgotten(@Observes RegistrationExpired event) {
        for (String entity :
                List.of("Bounce", "OutgoingMail", "Suppression", "RejectedMail", "MailOptOut", "PrivacyChoice")) {
            em.createQuery("delete from " + entity + " m where m.memberId = :member")
                    .setParameter("member", event.memberId())
                    .executeUpdate();
        }
    }
}
