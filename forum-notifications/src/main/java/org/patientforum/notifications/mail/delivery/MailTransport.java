package org.patientforum.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;

/** The way out for mails of one relay run: the hospital's mail server, or the console's viewer where there is none. */
interface MailTransport extends AutoCloseable {

    /**
     * What became of a mail.
     *
     * @param rendered the message itself, if it is to be kept; else null
     * @param answer for staff: the mail server's codes, or that the mail never left the house
     * @param inMail whether the answer came to this very mail, and not to our greeting
     */
    record Carried(SmtpReply reply, String rendered, String answer, boolean inMail) {

        /** Whether the mail never left the house. */
        boolean stayed() {
            return CapturingTransport.VIEWER.equals(answer);
        }
    }

    /** Hands the message over. Throws MessagingException if it cannot be written. */
    Carried carry(MimeMessage message, Recipient recipient) throws MessagingException;

    @Override
    void close();
}
