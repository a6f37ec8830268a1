package org.patientforum.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.OwnTransaction;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Has the day counted every five minutes, and when an administrator wants it. */
@ApplicationScoped
public class DailyStatisticsJob implements PeriodicJob {

    private Counting counting;
    private OwnTransaction transaction;

    protected DailyStatisticsJob() {}

    @Inject
    public DailyStatisticsJob(Counting counting, OwnTransaction transaction) {
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
