package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.patientforum.shared.FirstRow;

/** The mail privacy that members have chosen. */
@Dependent
public class PrivacyChoices {

    private final EntityManager em;

    @Inject
    public PrivacyChoices(EntityManager em) {
        this.em = em;
    }

    Optional<MailPrivacy> find(long memberId) {
        return Optional.ofNullable(em.find(PrivacyChoice.class, memberId)).map(PrivacyChoice::privacy);
    }

    void save(PrivacyChoice choice) {
        FirstRow.upsert(em, choice);
    }
}
