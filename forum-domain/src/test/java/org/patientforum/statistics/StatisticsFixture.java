package org.patientforum.statistics;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The daily statistics in plain Java, for tests of several features. */
public final class StatisticsFixture {

    private StatisticsFixture() {}

    public static DailyStatistics statistics(EntityManager em, Clock clock) {
        return new DailyStatistics(new DayCounts(em), clock, "Europe/London");
    }
}
