package org.patientforum.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Where mails go while no relay is configured: they are kept as they would have been sent, for the console's viewer. */
final class Drawer implements Carrier {

    private static final int OK = 250;

    @Override
    public Carried carry(MimeMessage message, Recipient recipient) throws MessagingException {
        return new Carried(new SmtpReply(OK, "", SmtpReply.Verdict.SENT), MailComposer.rendered(message));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
