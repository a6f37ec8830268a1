package org.patientforum.members.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.unsent.AnswerPageService;

/** Deletes expired rows of members and expired answers to forms. */
@Dependent
class ExpiredAccountDataJob implements PeriodicJob {

    private final ExpiredAccountData accountData;
    private final AnswerPageService answers;

    @Inject
    ExpiredAccountDataJob(ExpiredAccountData accountData, AnswerPageService answers) {
        this.accountData = accountData;
        this.answers = answers;
    }

    @Override
    public Job job() {
        return Job.HOUSEKEEPING;
    }

    @Override
    public void run() {
        accountData.deleteExpired();
        answers.deleteExpired();
    }
}
