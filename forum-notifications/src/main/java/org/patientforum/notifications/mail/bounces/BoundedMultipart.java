package org.patientforum.notifications.mail.bounces;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts of a message, limited in number. Each part costs tens of kilobytes and can be made by a line of five
 * bytes, so that a small message could take gigabytes.
 */
final class BoundedMultipart extends MimeMultipart {

    private static final int MAX_PARTS = 100;

    private final AtomicInteger parts;

    /**
     * Creates the multipart without parsing it.
     *
     * @param parts counts the parts of the whole message, because parts may be nested
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
        if (parts.incrementAndGet() > MAX_PARTS) {
            throw new TooManyParts(MAX_PARTS);
        }
    }
}
