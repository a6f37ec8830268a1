package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.util.stream.Stream;

/**
 * Lets those who want to write the same thing do so one after the other, where there is no row yet that the second could wait for: of two
 * who register one name at once, the second finds the first one's member and is told that the name is taken. Take turns first, then look
 * whether the thing is free, then lock other rows, so that no two wait for each other.
 */
public final class Turn {

    /** Rows of the table: those of a few things are the same, who then wait for each other without need. */
    private static final int ROWS = 64;

    private Turn() {}

    /** Waits until nobody else writes any of these things, and keeps others from it until the transaction ends. Call it once in a transaction. */
    public static void take(EntityManager em, String... things) {
        Stream.of(things)
                .map(thing -> Math.floorMod(thing.hashCode(), ROWS))
                .distinct()
                .sorted()
                .forEach(number -> em.createNativeQuery("update turn set taken = taken + 1 where number = ?1")
                        .setParameter(1, number)
                        .executeUpdate());
    }
}
