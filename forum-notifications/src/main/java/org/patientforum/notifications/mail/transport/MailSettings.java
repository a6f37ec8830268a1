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
 * The connection to the hospital's relay: options {@code forum.mail.*}.
 *
 * @param host host of the relay; empty without a relay, when mails are captured in the console
 * @param tls whether and how the connection is encrypted
 * @param trusted trusts the hospital's own certificate authority; empty to use that of the Java runtime
 * @param user empty to send without authentication
 * @param from the forum's address
 * @param fromName the name beside it; empty for the site's own name
 * @param timeout timeout of each reply
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
        Duration timeout) {

    private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());
    private static final int MAX_PORT = 65_535;
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;
    private static final int MAX_TIMEOUT_SECONDS = 120;

    /** How the connection to the relay is encrypted. */
    public enum Tls {
        NONE(25),
        /** Encrypted after the greeting (RFC 3207); fails without encryption. */
        STARTTLS(587),
        /** Encrypted from the first byte (RFC 8314). */
        TLS(465);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        /**
         * Parses the option. Fails closed: invalid values mean TLS, so that nothing is sent in the clear by mistake.
         */
        public static Tls of(String name, String setting) {
            try {
                return valueOf(setting.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                LOG.severe(() -> name + " must be none, starttls or tls, not \"" + setting + "\"; tls is used.");
                return TLS;
            }
        }
    }

    /** Returns whether a relay is configured. */
    public boolean hasRelay() {
        return !host.isEmpty();
    }

    static MailSettings read(Config config) {
        MailOptions options = new MailOptions(config);
        Tls tls = Tls.of("forum.mail.tls", options.text("forum.mail.tls", "none"));
        return new MailSettings(
                options.text("forum.mail.host", ""),
                options.number("forum.mail.port", 1, MAX_PORT, tls.port),
                tls,
                PrivateCertificateAuthority.trusted("forum.mail.tls.ca", options.text("forum.mail.tls.ca", "")),
                options.text("forum.mail.user", ""),
                config.getOptionalValue("forum.mail.password", String.class).orElse(""),
                options.text("forum.mail.from", "forum@localhost"),
                options.text("forum.mail.from-name", ""),
                Duration.ofSeconds(
                        options.number("forum.mail.timeout", 1, MAX_TIMEOUT_SECONDS, DEFAULT_TIMEOUT_SECONDS)));
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + tls + "]";
    }

    /** Produces the settings from the options. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        MailSettings settings(Config config) {
            return read(config);
        }
    }
}
