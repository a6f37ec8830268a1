package org.patientforum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Counts what happened on the forum, a part in each transaction. */
@Dependent
class DailyStatisticsJob implements PeriodicJob {

    private final DailyStatistics counting;
    private final RequiresNewTransaction transaction;

    @Inject
    DailyStatisticsJob(DailyStatistics counting, RequiresNewTransaction transaction) {
        this.counting = counting;
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
            more = transaction.get(counting::countOn);
        }
    }
}
