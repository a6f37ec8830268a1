package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.OptionalLong;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Leases let one node at a time do what all of them could. They go by the database's time, and a node that dies loses its lease when that ends. Tables
 * whose rows are leased have a column {@code leased_until} and take the SQL about it from here.
 */
@Dependent
public class Leases {

    /** The condition that a row may be taken: nobody holds its lease, or it has ended, or a clock that was wrong has written it, as none is that long. */
    public static final String FREE = "(leased_until is null or leased_until < current_timestamp"
            + " or leased_until > current_timestamp + interval '1' hour)";

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Rows rows;
    private final RequiresNewTransaction transaction;

    @Inject
    Leases(Rows rows, RequiresNewTransaction transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** The assignment that leases a row from now on, for whole minutes. At most an hour: whatever is longer counts as {@link #FREE}. */
    public static String lease(Duration time) {
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("No lease is as long as " + time);
        }
        return "leased_until = current_timestamp + interval '" + time.toMinutes() + "' minute";
    }

    /**
     * Does the work unless another node holds the lease of this name. Must run outside any transaction.
     *
     * @param name the lease's row, which a migration has made
     * @param time after which another node may do it, even if this one does not end
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

    /** The table of leases that have a name. */
    @Dependent
    static class Rows {

        private final EntityManager em;

        @Inject
        Rows(EntityManager em) {
            this.em = em;
        }

        /** Takes the lease and gives the number of this turn; empty if another node has it. */
        OptionalLong take(String name, Duration time) {
            int taken = em.createNativeQuery(
                            "update job_lease set turns = turns + 1, " + lease(time) + " where job = ?1 and " + FREE)
                    .setParameter(1, name)
                    .executeUpdate();
            Object turn = em.createNativeQuery("select turns from job_lease where job = ?1")
                    .setParameter(1, name)
                    .getSingleResult(); // fails if there is no such lease: nobody would ever get it
            return taken == 0 ? OptionalLong.empty() : OptionalLong.of(((Number) turn).longValue());
        }

        /** Ends the turn, if nobody else has taken one since. */
        void release(String name, long turn) {
            em.createNativeQuery("update job_lease set leased_until = null where job = ?1 and turns = ?2")
                    .setParameter(1, name)
                    .setParameter(2, turn)
                    .executeUpdate();
        }
    }
}
