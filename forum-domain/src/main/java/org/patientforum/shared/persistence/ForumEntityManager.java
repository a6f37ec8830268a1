package org.patientforum.shared.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Produces the entity manager as a bean. Jakarta EE 11 provides one for each persistence unit, but GlassFish 8 does not for a war
 * inside an ear. As an alternative this producer precedes the server's own.
 */
@ApplicationScoped
class ForumEntityManager {

    @PersistenceContext(unitName = "forum")
    private EntityManager entityManager;

    @Produces
    @Dependent
    @Alternative
    @Priority(Interceptor.Priority.APPLICATION)
    EntityManager entityManager() {
        return entityManager;
    }
}
