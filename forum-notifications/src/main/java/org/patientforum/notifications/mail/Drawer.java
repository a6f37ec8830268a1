package org.patientforum.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Where mails go while no relay is configured: they are kept as they would have been sent, for the console's viewer. */
final class Drawer implements Carrier {

    /** Stands in the log for an answer: the mail never left the house. */
    static final String VIEWER = "VIEWER";

    private static final int OK = 250;

    @Override
    public Carried carry(MimeMessage message, Recipient recipient) throws MessagingException {
        return new Carried(new SmtpReply(OK, "", SmtpReply.Verdict.SENT), MailComposer.rendered(message), VIEWER, true);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
