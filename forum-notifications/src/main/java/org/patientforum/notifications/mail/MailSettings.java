package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * How mail leaves the house: the settings {@code forum.mail.*}.
 *
 * @param host the hospital's mail server; empty where there is none, and mail stays in the console's viewer
 * @param tls whether and how the connection is encrypted
 * @param user empty to send without sign-in
 * @param from the forum's address
 * @param fromName the name beside it; empty for the site's own name
 */
public record MailSettings(String host, int port, Tls tls, String user, String password, String from, String fromName) {

    private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());

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
        static Tls of(String setting) {
            try {
                return valueOf(setting.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                LOG.severe(() ->
                        "forum.mail.tls must be none, starttls or tls, not \"" + setting + "\"; it is taken for tls.");
                return TLS;
            }
        }
    }

    /** Whether a relay is configured. */
    public boolean hasRelay() {
        return !host.isEmpty();
    }

    static MailSettings read(Config config) {
        Tls tls = Tls.of(text(config, "forum.mail.tls", "none"));
        return new MailSettings(
                text(config, "forum.mail.host", ""),
                port(text(config, "forum.mail.port", String.valueOf(tls.port)), tls),
                tls,
                text(config, "forum.mail.user", ""),
                config.getOptionalValue("forum.mail.password", String.class).orElse(""),
                text(config, "forum.mail.from", "forum@localhost"),
                text(config, "forum.mail.from-name", ""));
    }

    static int port(String setting, Tls tls) {
        if (setting.matches("\\d{1,5}")) {
            return Integer.parseInt(setting);
        }
        LOG.severe(
                () -> "forum.mail.port must be a number, not \"" + setting + "\"; it is taken for " + tls.port + ".");
        return tls.port;
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).map(String::strip).orElse(otherwise);
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
