package org.patientforum.shared.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Threads of the EJB container for background work: one of a managed executor must not use entity managers (Payara 8219). */
@Stateless
public class JobThreads {

    /** Does the work soon, on another thread and outside any transaction. */
    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run(Runnable work) {
        work.run();
    }
}
