package org.patientforum.notifications.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Messages as mail servers and people send them to such a mailbox. */
public final class BounceSamples {

    private BounceSamples() {}

    /** The message of this name in the tests' resources, about the mail with this return address. */
    public static MimeMessage about(String returnAddress, String name) {
        try {
            byte[] message = text(returnAddress, name).getBytes(StandardCharsets.US_ASCII);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as text. */
    public static String text(String returnAddress, String name) {
        try (InputStream in = BounceSamples.class.getResourceAsStream("/bounces/" + name + ".eml")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("RETURN", returnAddress)
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
