package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Counts the forum's activity, one batch per transaction. */
@Dependent
class DailyStatisticsJob implements PeriodicJob {

    private final DailyStatistics statistics;
    private final RequiresNewTransaction transaction;

    @Inject
    DailyStatisticsJob(DailyStatistics counting, RequiresNewTransaction transaction) {
        this.statistics = counting;
        this.transaction = transaction;
    }

    @Override
    public Job job() {
        return Job.COUNTS;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = transaction.get(statistics::countNext);
        }
    }
}
