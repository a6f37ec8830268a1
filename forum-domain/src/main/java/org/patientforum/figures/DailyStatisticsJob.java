package org.patientforum.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Counts what happened on the forum, a part in each transaction. */
@Dependent
class DailyStatisticsJob implements PeriodicJob {

    private final Counting counting;
    private final OwnTransaction transaction;

    @Inject
    DailyStatisticsJob(Counting counting, OwnTransaction transaction) {
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
