package org.patientforum.running;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as it came: text and HTML both decoded.
 *
 * @param type media type of the whole
 * @param recipients all of them, of every kind
 */
public record ReceivedMail(
        MimeMessage mail, String subject, String type, List<String> recipients, String text, String html) {

    static ReceivedMail of(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            return new ReceivedMail(
                    mail,
                    mail.getSubject(),
                    mail.getContentType(),
                    Stream.of(mail.getAllRecipients()).map(Object::toString).toList(),
                    part(parts.getBodyPart(0), "text/plain"),
                    part(parts.getBodyPart(1), "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(BodyPart part, String type) throws MessagingException, IOException {
        if (!part.isMimeType(type)) {
            throw new AssertionError("A part is " + part.getContentType() + " and not " + type);
        }
        return (String) part.getContent();
    }

    /** The one header of this name; null if there is none. */
    public String header(String name) {
        try {
            return mail.getHeader(name, "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The link in its text that stands behind these words. */
    public String linkAfter(String words) {
        Matcher link =
                Pattern.compile(Pattern.quote(words) + "\\W*(https?://\\S+)").matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link after " + words + " in:\n" + text);
        }
        return link.group(1);
    }

    /** The first link in its text that holds these words. */
    public String link(String words) {
        Matcher link =
                Pattern.compile("https?://\\S*" + Pattern.quote(words) + "\\S*").matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link with " + words + " in:\n" + text);
        }
        return link.group();
    }
}
