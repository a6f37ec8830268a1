package org.patientforum.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;

/** Where mails go while no relay is configured: they are kept as they would have been sent, for the console's viewer. */
public final class CapturingTransport implements MailTransport {

    /** Stands in the log for an answer: the mail never left the house. */
    public static final String VIEWER = "VIEWER";

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
