package org.patientforum.shared.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Runs background work on threads of the EJB container: threads of a managed executor must not use entity managers (Payara 8219).
 */
@Stateless
public class JobThreads {

    /** Runs the work on another thread, outside any transaction. */
    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run(Runnable work) {
        work.run();
    }
}
