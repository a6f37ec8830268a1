package org.patientforum.shared.persistence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs a step of a longer job in its own transaction, so that completed steps stay when a later one fails. */
@Stateless
public class RequiresNewTransaction {

    /** Runs the step and commits; rolls back if it throws. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T get(Supplier<T> step) {
        return step.get();
    }

    /** Runs the step and commits; rolls back if it throws. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(Runnable step) {
        step.run();
    }
}
