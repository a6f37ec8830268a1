package org.patientforum.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.unsent.AnswerPageService;

/** Deletes expired rows of members and expired answers to forms, hourly and on request. */
@ApplicationScoped
public class ExpiredAccountDataJob implements PeriodicJob {

    private Housekeeping housekeeping;
    private AnswerPageService answers;

    protected ExpiredAccountDataJob() {}

    @Inject
    public ExpiredAccountDataJob(Housekeeping housekeeping, AnswerPageService answers) {
        this.housekeeping = housekeeping;
        this.answers = answers;
    }

    @Override
    public Job job() {
        return Job.HOUSEKEEPING;
    }

    @Override
    public void run() {
        housekeeping.tidy();
        answers.removeOld();
    }
}
