package org.patientforum.notifications.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/**
 * Deletes what is known of mails and news that ended long ago: after {@code forum.mail.keep-days}. What waits still,
 * what was not read, and moderators' messages stay. Every node does it; a row can only be deleted once.
 */
@Dependent
class RetentionJob implements PeriodicJob {

    private final EndedRows rows;
    private final Settings settings;
    private final RequiresNewTransaction transaction;
    private final Clock clock;

    @Inject
    RetentionJob(EndedRows rows, Settings settings, RequiresNewTransaction transaction, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Job job() {
        return Job.RETENTION;
    }

    @Override
    public void run() {
        int days = settings.number(Setting.MAIL_KEEP_DAYS);
        Instant before = clock.instant().minus(Duration.ofDays(days));
        boolean more = true;
        while (more) {
            more = transaction.get(() -> rows.removeSomeBefore(before));
        }
    }
}
