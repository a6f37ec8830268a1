package org.patientforum.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;

/**
 * Captures mails while no relay is configured: they are stored as they would have been sent, for the console's
 * viewer.
 */
public final class CapturingTransport implements MailTransport {

    /** The reply in the log of a mail that was captured. */
    public static final String VIEWER = "VIEWER";

    private static final int OK = 250;

    @Override
    public Result send(MimeMessage message, Recipient recipient) throws MessagingException {
        return new Result(new SmtpReply(OK, "", SmtpReply.Verdict.SENT), MailComposer.rendered(message), VIEWER, true);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
