package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.OptionalLong;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Leases let one node at a time do what all nodes could. They expire by the database's time, so that a crashed node loses its
 * lease. Tables with leased rows have a column {@code leased_until} and take its SQL from here.
 */
@Dependent
public class Leases {

    /**
     * The condition that a row may be leased: it has no lease, or the lease has expired or is longer than allowed, which only a
     * wrong clock can have written.
     */
    public static final String FREE_CONDITION = "(leased_until is null or leased_until < current_timestamp"
            + " or leased_until > current_timestamp + interval '1' hour)";

    private static final Duration MAX_DURATION = Duration.ofHours(1);

    private final Rows rows;
    private final RequiresNewTransaction transaction;

    @Inject
    Leases(Rows rows, RequiresNewTransaction transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /**
     * The SQL assignment that leases a row from now on.
     *
     * @param time whole minutes, at most an hour: longer leases count as {@link #FREE_CONDITION}
     */
    public static String leaseAssignment(Duration time) {
        if (time.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException("Leases last at most an hour, not " + time);
        }
        return "leased_until = current_timestamp + interval '" + time.toMinutes() + "' minute";
    }

    /**
     * Does the work unless another node holds the named lease. Must run outside any transaction.
     *
     * @param name of the lease, whose row a migration has inserted
     * @param time after which another node may take over even if this one has not finished
     */
    public void run(String name, Duration time, Runnable work) {
        OptionalLong turn = transaction.get(() -> rows.take(name, time));
        if (turn.isPresent()) {
            try {
                work.run();
            } finally {
                transaction.run(() -> rows.release(name, turn.getAsLong()));
            }
        }
    }

    /** Repository of named leases. */
    @Dependent
    static class Rows {

        private final EntityManager em;

        @Inject
        Rows(EntityManager em) {
            this.em = em;
        }

        /**
         * Takes the lease.
         *
         * @return the number of this turn; empty if another node holds the lease
         */
        OptionalLong take(String name, Duration time) {
            int taken = em.createNativeQuery("update job_lease set turns = turns + 1, " + leaseAssignment(time)
                            + " where job = ?1 and " + FREE_CONDITION)
                    .setParameter(1, name)
                    .executeUpdate();
            Object turn = em.createNativeQuery("select turns from job_lease where job = ?1")
                    .setParameter(1, name)
                    .getSingleResult(); // fails for an unknown lease, which nobody could ever take
            return taken == 0 ? OptionalLong.empty() : OptionalLong.of(((Number) turn).longValue());
        }

        /** Releases the lease unless another turn has begun. */
        void release(String name, long turn) {
            em.createNativeQuery("update job_lease set leased_until = null where job = ?1 and turns = ?2")
                    .setParameter(1, name)
                    .setParameter(2, turn)
                    .executeUpdate();
        }
    }
}
