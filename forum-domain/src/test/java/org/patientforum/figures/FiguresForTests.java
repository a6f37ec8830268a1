package org.patientforum.figures;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.statistics.DailyStatistics;
import org.patientforum.statistics.DayCounts;

/** The counting of days put together in plain Java, for tests of several features. */
public final class FiguresForTests {

    private FiguresForTests() {}

    public static DailyStatistics counting(EntityManager em, Clock clock) {
        return new DailyStatistics(new DayCounts(em), clock, "Europe/London");
    }
}
