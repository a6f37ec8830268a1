package org.patientforum.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** When members want mail: they choose, and whoever orders mail asks. */
@Stateless
public class MailTimesService {

    private EntityManager em;
    private Event<MailTimesChosen> chosen;

    protected MailTimesService() {}

    @Inject
    public MailTimesService(EntityManager em, Event<MailTimesChosen> chosen) {
        this.em = em;
        this.chosen = chosen;
    }

    /** What the member chose, or our defaults. */
    @PermitAll
    public MailTimes times(long memberId) {
        return Optional.ofNullable(em.find(MailWishes.class, memberId))
                .map(MailWishes::times)
                .orElse(MailTimes.DEFAULT);
    }

    /** Chooses. Throws MailTimesUnknown. */
    @RolesAllowed("member")
    public void choose(long actorId, MailTimes times) {
        times.check();
        MailWishes wishes =
                Optional.ofNullable(em.find(MailWishes.class, actorId)).orElseGet(() -> new MailWishes(actorId));
        wishes.choose(times);
        em.persist(wishes);
        chosen.fire(new MailTimesChosen(actorId));
    }
}
