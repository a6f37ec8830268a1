package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * How much mail is sent and what is stored of it: options {@code forum.mail.*}.
 *
 * @param workers maximum number of simultaneous SMTP connections of this node
 * @param perMinute maximum number of mails per minute of this node; 0 for no limit
 * @param dailyCap maximum number of mails about new posts to one member in 24 hours
 * @param keepBody whether messages remain readable for administrators after they were sent
 * @param hold a word that holds all mail once, after a restore; empty for none
 */
public record SendingPolicy(int workers, int perMinute, int dailyCap, boolean keepBody, String hold) {

    private static final int DEFAULT_WORKERS = 6;
    private static final int MAX_WORKERS = 16;
    private static final int MAX_PER_MINUTE = 600_000;
    private static final int DEFAULT_DAILY_CAP = 30;
    private static final int MAX_DAILY_CAP = 1000;

    static SendingPolicy read(Config config) {
        MailOptions options = new MailOptions(config);
        return new SendingPolicy(
                options.number("forum.mail.workers", 1, MAX_WORKERS, DEFAULT_WORKERS),
                options.number("forum.mail.per-minute", 0, MAX_PER_MINUTE, 0),
                options.number("forum.mail.daily-cap", 1, MAX_DAILY_CAP, DEFAULT_DAILY_CAP),
                options.flag("forum.mail.keep-body", false),
                options.text("forum.mail.hold", ""));
    }

    /** Produces the policy from the options. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        SendingPolicy policy(Config config) {
            return read(config);
        }
    }
}
