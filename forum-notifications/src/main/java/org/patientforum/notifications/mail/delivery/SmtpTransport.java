package org.patientforum.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpConnection;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/** Sends mails to the hospital's relay over one connection, and reconnects if the relay closes it between mails. */
public final class SmtpTransport implements MailTransport {

    private final MailSettings settings;
    private final String heloName;
    private final boolean keepBody;
    private SmtpConnection connection;
    private boolean greeted;

    /** @param keepBody whether sent messages are to be stored */
    public SmtpTransport(MailSettings settings, String heloName, boolean keepBody) {
        this.settings = settings;
        this.heloName = heloName;
        this.keepBody = keepBody;
    }

    @Override
    public Result send(MimeMessage message, Recipient recipient) throws MessagingException {
        boolean used = connection != null;
        SmtpReply reply = transmit(message, recipient);
        if (used && reply.conversationOver()) {
            reply = transmit(message, recipient);
        }
        boolean keep = keepBody && reply.verdict() == Verdict.SENT;
        return new Result(reply, keep ? MailComposer.rendered(message) : null, reply.summary(), greeted);
    }

    private SmtpReply transmit(MimeMessage message, Recipient recipient) throws MessagingException {
        if (connection == null) {
            SmtpConnection fresh = new SmtpConnection(settings, heloName);
            SmtpReply greeting = fresh.open();
            greeted = greeting.verdict() == Verdict.SENT;
            if (!greeted) {
                fresh.close();
                return greeting;
            }
            connection = fresh;
        }
        SmtpReply reply = connection.send(message, recipient);
        if (reply.conversationOver()) {
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
