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

/** Sample messages of mail servers and people. */
public final class BounceSamples {

    private BounceSamples() {}

    /** Returns the message of this name from the test resources, about the mail with this envelope sender. */
    public static MimeMessage about(String returnAddress, String name) {
        try {
            byte[] message = text(returnAddress, name).getBytes(StandardCharsets.US_ASCII);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the same message as text. */
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
