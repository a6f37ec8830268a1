package org.patientforum.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.SmtpReply.Verdict;

/** Carries mails to the hospital's mail server over one connection, which is made anew where the server ends it between mails. */
final class SmtpCarrier implements Carrier {

    private final MailSettings settings;
    private final String heloName;
    private SmtpConnection connection;

    SmtpCarrier(MailSettings settings, String heloName) {
        this.settings = settings;
        this.heloName = heloName;
    }

    @Override
    public Carried carry(MimeMessage message, Recipient recipient) throws MessagingException {
        boolean used = connection != null;
        SmtpReply reply = send(message, recipient);
        if (used && reply.verdict() == Verdict.RELAY_TROUBLE) {
            reply = send(message, recipient);
        }
        return new Carried(reply, null);
    }

    private SmtpReply send(MimeMessage message, Recipient recipient) throws MessagingException {
        if (connection == null) {
            SmtpConnection fresh = new SmtpConnection(settings, heloName);
            SmtpReply greeting = fresh.open();
            if (greeting.verdict() != Verdict.SENT) {
                fresh.close();
                return greeting;
            }
            connection = fresh;
        }
        SmtpReply reply = connection.send(message, recipient);
        if (reply.verdict() == Verdict.RELAY_TROUBLE) {
            close();
        }
        return reply;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
