package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
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
        Stream.of(
                        "delete from Bounce b where b.memberId = :member",
                        "delete from OutgoingMail m where m.memberId = :member",
                        "delete from Suppression s where s.memberId = :member",
                        "delete from RejectedMail m where m.memberId = :member",
                        "delete from MailOptOut o where o.memberId = :member",
                        "delete from PrivacyChoice c where c.memberId = :member")
                .forEach(query -> em.createQuery(query)
                        .setParameter("member", event.memberId())
                        .executeUpdate());
    }
}
