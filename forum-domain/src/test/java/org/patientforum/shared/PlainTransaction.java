package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** {@link RequiresNewTransaction} without a container: each step is a transaction of the single entity manager. */
public final class PlainTransaction extends RequiresNewTransaction {

    private final EntityManager em;

    public PlainTransaction(EntityManager em) {
        this.em = em;
    }

    @Override
    public <T> T get(Supplier<T> step) {
        em.clear();
        em.getTransaction().begin();
        try {
            T result = step.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }

    @Override
    public void run(Runnable step) {
        get(() -> {
            step.run();
            return null;
        });
    }
}
