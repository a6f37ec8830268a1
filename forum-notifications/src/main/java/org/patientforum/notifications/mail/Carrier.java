package org.patientforum.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The way out for mails of one relay run: the hospital's mail server, or the console's viewer where there is none. */
interface Carrier extends AutoCloseable {

    /**
     * What became of a mail.
     *
     * @param rendered the message itself, if it stays in the house; else null
     */
    record Carried(SmtpReply reply, String rendered) {

        /** For staff: the relay's codes, or that the mail was kept. */
        String answer() {
            return rendered == null ? reply.forStaff() : "VIEWER";
        }
    }

    /** Hands the message over. Throws MessagingException if it cannot be written. */
    Carried carry(MimeMessage message, Recipient recipient) throws MessagingException;

    @Override
    void close();
}
