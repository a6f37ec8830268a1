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
 * The mailbox that mails come back to: settings {@code forum.mail.bounce.*}.
 *
 * @param host the server that is asked by IMAP; empty where no mailbox is read
 * @param tls whether and how the connection is encrypted
 * @param trusted whose certificates are trusted; empty for those the Java runtime trusts
 * @param folder where new messages lie
 * @param address what mails come back to; {@code *} is where each mail has its own sign
 * @param keep whether reports are only marked as read; else they are deleted once counted
 * @param unknown folder that messages we do not understand are moved to; empty to flag them where they are
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
        Duration patience) {

    /** For a forum that reads no mailbox. */
    public static final BounceSettings NONE = new BounceSettings(
            "", 0, MailSettings.Tls.NONE, Optional.empty(), "", "", "", "", false, "", Duration.ZERO);

    private static final Logger LOG = Logger.getLogger(BounceSettings.class.getName());
    private static final int IMAP = 143;
    private static final int IMAP_WITH_TLS = 993;
    private static final int LAST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Our own part takes up to 40 of the 64 characters that may stand before the @. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,24}@)[\\w.+=-]*\\*[\\w.+=-]*@[\\w-]+(\\.[\\w-]+)*+");

    /** Whether there is a mailbox to read. */
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
        int usualPort = tls == MailSettings.Tls.TLS ? IMAP_WITH_TLS : IMAP;
        return new BounceSettings(
                host,
                options.number("forum.mail.bounce.port", 1, LAST_PORT, usualPort),
                tls,
                PrivateCertificateAuthority.trusted(
                        "forum.mail.bounce.tls.ca", options.text("forum.mail.bounce.tls.ca", "")),
                options.text("forum.mail.bounce.user", ""),
                config.getOptionalValue("forum.mail.bounce.password", String.class)
                        .orElse(""),
                options.text("forum.mail.bounce.folder", "INBOX"),
                address,
                options.yes("forum.mail.bounce.keep", false),
                options.text("forum.mail.bounce.unknown", ""),
                PATIENCE);
    }

    /** Without a place for the sign of the mail it comes after a plus, as most mail servers understand it. */
    private static String address(String given) {
        return given.contains("*") ? given : given.replaceFirst("@", "+*@");
    }

    @Override
    public String toString() {
        return "BounceSettings[" + host + ":" + port + " " + tls + "]";
    }

    /** Gives the settings to whoever injects them. */
    @Dependent
    static class Producer {
        @Produces
        @Singleton
        BounceSettings settings(Config config) {
            return read(config);
        }
    }
}
