package org.patientforum.notifications.bounces;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;

/**
 * The parts of a message, unless there are more than any report has. Each costs tens of kilobytes, and a line of five bytes makes
 * one: a small message could take gigabytes.
 */
final class BoundedMultipart extends MimeMultipart {

    private static final int MOST_PARTS = 100;

    private int parts;

    BoundedMultipart(DataSource source) throws MessagingException {
        super(source);
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
        if (++parts > MOST_PARTS) {
            throw new MessagingException("More than " + MOST_PARTS + " parts");
        }
    }
}
