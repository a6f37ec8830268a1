package org.patientforum.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives repositories the container's entity manager, so that tests can hand them another. */
@ApplicationScoped
class ForumEntityManager {

    @PersistenceContext(unitName = "forum")
    private EntityManager entityManager;

    @Produces
    @Dependent
    EntityManager entityManager() {
        return entityManager;
    }
}
