package org.patientforum.notifications.mail.bounces;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts of a message, unless there are more than any report has. Each costs tens of kilobytes, and a line of five bytes makes
 * one: a small message could take gigabytes.
 */
final class BoundedMultipart extends MimeMultipart {

    private static final int MOST_PARTS = 100;

    private final AtomicInteger parts;

    /**
     * Looks at nothing yet.
     *
     * @param parts counts the parts of the whole message, as a part may have parts itself
     */
    BoundedMultipart(DataSource source, AtomicInteger parts) throws MessagingException {
        super(source);
        this.parts = parts;
    }

    @Override
    protected InternetHeaders createInternetHeaders(InputStream in) throws MessagingException {
        count();
        return super.createInternetHeaders(in);
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
        count();
        return super.createMimeBodyPart(in);
    }

    private void count() throws MessagingException {
        if (parts.incrementAndGet() > MOST_PARTS) {
            throw new TooManyParts(MOST_PARTS);
        }
    }
}
