package org.patientforum.notifications.mail.transport;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;
import org.patientforum.notifications.outbox.MailOptions;

/**
 * The way to the hospital's mail server: settings {@code forum.mail.*}.
 *
 * @param host the hospital's mail server; empty where there is none, and mail stays in the console's viewer
 * @param tls whether and how the connection is encrypted
 * @param trusted whose certificates are trusted; empty for those the Java runtime trusts
 * @param user empty to send without sign-in
 * @param from the forum's address
 * @param fromName the name beside it; empty for the site's own name
 * @param patience how long we wait for each answer
 */
public record MailSettings(
        String host,
        int port,
        Tls tls,
        Optional<SSLContext> trusted,
        String user,
        String password,
        String from,
        String fromName,
        Duration patience) {

    private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());
    private static final int LAST_PORT = 65_535;
    private static final int SECONDS = 60;
    private static final int MOST_SECONDS = 120;

    /** How the connection to the relay is encrypted. */
    public enum Tls {
        NONE(25),
        /** Encrypted after the greeting; never without. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        /** Reads the setting. What is none of the three is taken for the strictest, so that a slip never sends in the clear. */
        public static Tls of(String name, String setting) {
            try {
                return valueOf(setting.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                LOG.severe(
                        () -> name + " must be none, starttls or tls, not \"" + setting + "\"; it is taken for tls.");
                return TLS;
            }
        }
    }

    /** Whether a relay is configured. */
    public boolean hasRelay() {
        return !host.isEmpty();
    }

    static MailSettings read(Config config) {
        MailOptions options = new MailOptions(config);
        Tls tls = Tls.of("forum.mail.tls", options.text("forum.mail.tls", "none"));
        return new MailSettings(
                options.text("forum.mail.host", ""),
                options.number("forum.mail.port", 1, LAST_PORT, tls.port),
                tls,
                PrivateCertificateAuthority.trusted("forum.mail.tls.ca", options.text("forum.mail.tls.ca", "")),
                options.text("forum.mail.user", ""),
                config.getOptionalValue("forum.mail.password", String.class).orElse(""),
                options.text("forum.mail.from", "forum@localhost"),
                options.text("forum.mail.from-name", ""),
                Duration.ofSeconds(options.number("forum.mail.timeout", 1, MOST_SECONDS, SECONDS)));
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + tls + "]";
    }

    /** Gives the settings to whoever injects them. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        MailSettings settings(Config config) {
            return read(config);
        }
    }
}
