package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.PrivateCertificateAuthority;
import org.patientforum.notifications.outbox.MailOptions;

/**
 * The bounce mailbox: options {@code forum.mail.bounce.*}.
 *
 * @param host host of the IMAP server; empty if no mailbox is read
 * @param tls whether and how the connection is encrypted
 * @param trusted trusts the hospital's own certificate authority; empty to use that of the Java runtime
 * @param folder folder with new messages
 * @param address envelope sender of mails; {@code *} stands for the token of the mail
 * @param keep whether processed reports are only marked as read; otherwise they are deleted
 * @param unknown folder to which unrecognised messages are moved; empty to flag them in place
 */
public record BounceSettings(
        String host,
        int port,
        MailSettings.Tls tls,
        Optional<SSLContext> trusted,
        String user,
        String password,
        String folder,
        String address,
        boolean keep,
        String unknown,
        Duration timeout) {

    /** For a forum without a bounce mailbox. */
    public static final BounceSettings NONE = new BounceSettings(
            "", 0, MailSettings.Tls.NONE, Optional.empty(), "", "", "", "", false, "", Duration.ZERO);

    private static final Logger LOG = Logger.getLogger(BounceSettings.class.getName());
    private static final int IMAP_PORT = 143;
    private static final int IMAPS_PORT = 993;
    private static final int MAX_PORT = 65_535;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The token takes up to 40 of the 64 characters allowed before the @ (RFC 5321). */
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,24}@)[\\w.+=-]*\\*[\\w.+=-]*@[\\w-]+(\\.[\\w-]+)*+");

    /** Returns whether there is a mailbox to read. */
    public boolean configured() {
        return !host.isEmpty();
    }

    static BounceSettings read(Config config) {
        MailOptions options = new MailOptions(config);
        String host = options.text("forum.mail.bounce.host", "");
        if (host.isEmpty()) {
            return NONE;
        }
        String address = address(options.text("forum.mail.bounce.address", ""));
        if (!ADDRESS.matcher(address).matches()) {
            LOG.severe("forum.mail.bounce.address must be an address such as bounces@example.org, at most 22 characters"
                    + " before the @; the mailbox is not read and mails come back to forum.mail.from.");
            return NONE;
        }
        MailSettings.Tls tls =
                MailSettings.Tls.of("forum.mail.bounce.tls", options.text("forum.mail.bounce.tls", "tls"));
        int usualPort = tls == MailSettings.Tls.TLS ? IMAPS_PORT : IMAP_PORT;
        return new BounceSettings(
                host,
                options.number("forum.mail.bounce.port", 1, MAX_PORT, usualPort),
                tls,
                PrivateCertificateAuthority.trusted(
                        "forum.mail.bounce.tls.ca", options.text("forum.mail.bounce.tls.ca", "")),
                options.text("forum.mail.bounce.user", ""),
                config.getOptionalValue("forum.mail.bounce.password", String.class)
                        .orElse(""),
                options.text("forum.mail.bounce.folder", "INBOX"),
                address,
                options.flag("forum.mail.bounce.keep", false),
                options.text("forum.mail.bounce.unknown", ""),
                TIMEOUT);
    }

    /**
     * Without a {@code *}, the token is appended after a plus sign (subaddressing), which most mail servers support.
     */
    private static String address(String given) {
        return given.contains("*") ? given : given.replaceFirst("@", "+*@");
    }

    @Override
    public String toString() {
        return "BounceSettings[" + host + ":" + port + " " + tls + "]";
    }

    /** Produces the settings from the options. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        BounceSettings settings(Config config) {
            return read(config);
        }
    }
}
