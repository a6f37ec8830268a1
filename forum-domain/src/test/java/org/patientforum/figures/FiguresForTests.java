package org.patientforum.figures;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The counting of days put together in plain Java, for tests of several features. */
public final class FiguresForTests {

    private FiguresForTests() {}

    public static Counting counting(EntityManager em, Clock clock) {
        return new Counting(new DayCounts(em), clock, "Europe/London");
    }
}
