package org.patientforum.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Looks every two seconds, on each node, whether a setting was changed on another. One short question to the database. */
@ApplicationScoped
public class SettingsRefreshJob implements PeriodicJob {

    private Settings settings;

    protected SettingsRefreshJob() {}

    @Inject
    public SettingsRefreshJob(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Job job() {
        return Job.SETTINGS_REFRESH;
    }

    @Override
    public void run() {
        settings.refresh();
    }
}
