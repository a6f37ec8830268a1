package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.util.stream.Stream;

/**
 * Serialises transactions that want to write the same thing while there is no row to lock yet: when two register the same name,
 * the second finds the first one's member and is told that the name is taken. Locks are rows of the table {@code turn}, striped
 * by hash. Acquire first, then check whether the thing is free, then lock other rows, so that no two transactions deadlock.
 */
public final class StripedLock {

    /** Rows of the table. Things that share a stripe wait for each other without need. */
    private static final int STRIPES = 64;

    private StripedLock() {}

    /** Locks these things until the transaction ends. Call it once per transaction. */
    public static void acquire(EntityManager em, String... names) {
        Stream.of(names)
                .map(thing -> Math.floorMod(thing.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .forEach(number -> em.createNativeQuery("update turn set taken = taken + 1 where number = ?1")
                        .setParameter(1, number)
                        .executeUpdate());
    }
}
