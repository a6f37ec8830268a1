package org.patientforum.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final List<String> ENDED = List.of(
            """
            delete from OutgoingMail m where m.createdAt < :limit and m.state in (
                org.patientforum.notifications.mail.MailState.SENT, org.patientforum.notifications.mail.MailState.SKIPPED,
                org.patientforum.notifications.mail.MailState.FAILED)""",
            "delete from Digest d where d.until < :limit",
            """
            delete from NotificationTask t where t.createdAt < :limit
                and t.state = org.patientforum.notifications.TaskState.DONE""",
            "delete from Notification n where n.readAt < :limit and n.discussionId is not null");

    private EntityManager em;
    private Config config;
    private Clock clock;

    protected Retention() {}

    @Inject
    public Retention(EntityManager em, Config config, Clock clock) {
        this.em = em;
        this.config = config;
        this.clock = clock;
    }

    @Schedule(hour = "3", minute = "37", persistent = false)
    @PermitAll
    void night() {
        int days = new MailOptions(config).number("forum.mail.keep-days", LEAST_DAYS, MOST_DAYS, DAYS);
        removeEndedBefore(clock.instant().minus(Duration.ofDays(days)));
    }

    /** Removes what ended before this instant. */
    void removeEndedBefore(Instant limit) {
        ENDED.forEach(statement ->
                em.createQuery(statement).setParameter("limit", limit).executeUpdate());
    }
}
