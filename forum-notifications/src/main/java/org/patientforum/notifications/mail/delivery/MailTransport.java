package org.patientforum.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;

/** The transport of one relay run: the hospital's relay, or the console's viewer where there is none. */
interface MailTransport extends AutoCloseable {

    /**
     * The result of sending a mail.
     *
     * @param rendered the message if it is to be stored; otherwise null
     * @param answer for staff: the relay's reply codes, or that the mail was captured
     * @param duringMail whether the reply came during this mail and not during the connection's set-up
     */
    record Result(SmtpReply reply, String rendered, String answer, boolean duringMail) {

        /** Returns whether the mail was captured instead of sent. */
        boolean captured() {
            return CapturingTransport.VIEWER.equals(answer);
        }
    }

    /**
     * Sends the message.
     *
     * @throws MessagingException if it cannot be written
     */
    Result send(MimeMessage message, Recipient recipient) throws MessagingException;

    @Override
    void close();
}
