package org.patientforum.notifications.mail.transport;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stored mail, parsed for the console.
 *
 * @param lines its headers in order
 */
public record RenderedMail(String subject, List<Line> lines, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** A header field. */
    public record Line(String name, String value) {}

    /** Parses a stored message (RFC 5322). */
    public static RenderedMail read(String mime) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mime.getBytes(StandardCharsets.US_ASCII)));
            MimeMultipart parts = (MimeMultipart) message.getContent();
            List<Line> lines = Collections.list(message.getAllHeaders()).stream()
                    .map(RenderedMail::line)
                    .toList();
            return new RenderedMail(
                    message.getSubject(), lines, (String) parts.getBodyPart(0).getContent(), (String)
                            parts.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a stored mail cannot be read", e);
        }
    }

    /** Returns the URLs in its text, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Line line(Header header) {
        return new Line(header.getName(), header.getValue().replaceAll("\\s+", " "));
    }
}
