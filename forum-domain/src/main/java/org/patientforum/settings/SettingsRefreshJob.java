package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Reloads the settings after a change on another node. One short query. */
@Dependent
class SettingsRefreshJob implements PeriodicJob {

    private final Settings settings;

    @Inject
    SettingsRefreshJob(Settings settings) {
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
