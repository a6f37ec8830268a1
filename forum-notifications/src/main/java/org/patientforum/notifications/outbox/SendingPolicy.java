package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * How much mail leaves, and what is kept of it: settings {@code forum.mail.*}.
 *
 * @param workers how many conversations with the mail server go on at a time on this node
 * @param perMinute how many mails at most leave this node in a minute; 0 for as many as the mail server takes
 * @param dailyCap how many mails from following one member gets in 24 hours at most
 * @param keepBody whether a mail's text stays readable for administrators after it was sent
 * @param hold a word that holds all mail once, after a restore; empty for none
 */
public record SendingPolicy(int workers, int perMinute, int dailyCap, boolean keepBody, String hold) {

    private static final int WORKERS = 6;
    private static final int MOST_WORKERS = 16;
    private static final int MOST_PER_MINUTE = 600_000;
    private static final int DAILY_CAP = 30;
    private static final int HIGHEST_CAP = 1000;

    static SendingPolicy read(Config config) {
        MailOptions options = new MailOptions(config);
        return new SendingPolicy(
                options.number("forum.mail.workers", 1, MOST_WORKERS, WORKERS),
                options.number("forum.mail.per-minute", 0, MOST_PER_MINUTE, 0),
                options.number("forum.mail.daily-cap", 1, HIGHEST_CAP, DAILY_CAP),
                options.yes("forum.mail.keep-body", false),
                options.text("forum.mail.hold", ""));
    }

    /** Gives the policy to whoever injects it. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        SendingPolicy policy(Config config) {
            return read(config);
        }
    }
}
