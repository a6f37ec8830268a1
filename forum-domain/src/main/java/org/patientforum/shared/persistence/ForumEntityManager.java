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
 * The entity manager as a bean. Jakarta EE 11 makes one of each persistence unit by itself, but GlassFish 8 does not for a war that lies in
 * an ear; as an alternative this one goes before the server's own wherever there are both.
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
