package org.patientforum.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobReports;
import org.patientforum.shared.jobs.JobWanted;

/**
 * Removes, each night, what is known of mails and news that ended long ago: after {@code forum.mail.keep-days}. What waits still,
 * what was not read, and moderators' messages stay. Every node does it; a row can only be removed once.
 */
@Singleton
public class Retention {

    private EndedRows rows;
    private Settings settings;
    private JobReports reports;
    private Clock clock;

    protected Retention() {}

    @Inject
    public Retention(EndedRows rows, Settings settings, JobReports reports, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.reports = reports;
        this.clock = clock;
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    @PermitAll
    void night() {
        reports.run(Job.RETENTION, this::remove);
    }

    private void remove() {
        int days = settings.number(Setting.MAIL_KEEP_DAYS);
        rows.removeBefore(clock.instant().minus(Duration.ofDays(days)));
    }

    /** Does it at once if this is the job that is wanted. */
    @PermitAll
    public void wanted(@Observes JobWanted event) {
        if (event.job() == Job.RETENTION) {
            night();
        }
    }
}
