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
 * A received mail with its decoded text and HTML.
 *
 * @param type media type of the message
 * @param recipients all recipients of every kind
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

    /** Returns the header with this name, or null if there is none. */
    public String header(String name) {
        try {
            return mail.getHeader(name, "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the link in the text that follows these words. */
    public String linkAfter(String words) {
        Matcher link =
                Pattern.compile(Pattern.quote(words) + "\\W*(https?://\\S+)").matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link after " + words + " in:\n" + text);
        }
        return link.group(1);
    }

    /** Returns the first link in the text that contains these words. */
    public String link(String words) {
        Matcher link =
                Pattern.compile("https?://\\S*" + Pattern.quote(words) + "\\S*").matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link with " + words + " in:\n" + text);
        }
        return link.group();
    }
}
