package org.patientforum.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Has the members' tables tidied up every hour, and when an administrator wants it. */
@ApplicationScoped
public class HousekeepingTimer implements PeriodicJob {

    private Housekeeping housekeeping;

    protected HousekeepingTimer() {}

    @Inject
    public HousekeepingTimer(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Override
    public Job job() {
        return Job.HOUSEKEEPING;
    }

    @Override
    public void run() {
        housekeeping.tidy();
    }
}
