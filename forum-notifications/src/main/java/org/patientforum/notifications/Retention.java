package org.patientforum.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/**
 * Removes, each night, what is known of mails and news that ended long ago: after {@code forum.mail.keep-days}. What waits still,
 * what was not read, and moderators' messages stay. Every node does it; a row can only be removed once.
 */
@Singleton
public class Retention {

    private EndedRows rows;
    private Settings settings;
    private Clock clock;

    protected Retention() {}

    @Inject
    public Retention(EndedRows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    @PermitAll
    void night() {
        int days = settings.number(Setting.MAIL_KEEP_DAYS);
        rows.removeBefore(clock.instant().minus(Duration.ofDays(days)));
    }
}
