package org.patientforum.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.patientforum.notifications.mail.MailOptions;

/**
 * Removes, each night, what is known of mails and news that ended long ago: after {@code forum.mail.keep-days}. What waits still,
 * what was not read, and moderators' messages stay. Every node does it; a row can only be removed once.
 */
@Singleton
public class Retention {

    private static final int LEAST_DAYS = 30;
    private static final int MOST_DAYS = 3650;
    private static final int DAYS = 180;

    private EndedRows rows;
    private Config config;
    private Clock clock;

    protected Retention() {}

    @Inject
    public Retention(EndedRows rows, Config config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    @PermitAll
    void night() {
        int days = new MailOptions(config).number("forum.mail.keep-days", LEAST_DAYS, MOST_DAYS, DAYS);
        rows.removeBefore(clock.instant().minus(Duration.ofDays(days)));
    }
}
