package org.patientforum.notifications.mail.transport;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the hospital's relay, used for one mail after the other. Every phase has a timeout. */
public final class SmtpConnection implements AutoCloseable {

    private static final int READY = 220;

    /**
     * RFC 3461: where the relay supports it, a bounce contains the headers only, not the text with its one-time link.
     */
    private static final String HEADERS_ONLY = "HDRS";

    private static final long CONNECT_MILLIS = 10_000;

    private final MailSettings settings;
    private final SMTPTransport transport;

    /** @param heloName host name for EHLO */
    public SmtpConnection(MailSettings settings, String heloName) {
        this.settings = settings;
        this.transport = new Smtp(Session.getInstance(properties(settings, heloName)), settings.tls());
    }

    /** Makes the constructor of the library's transport accessible without a look-up by protocol name. */
    private static final class Smtp extends SMTPTransport {
        Smtp(Session session, MailSettings.Tls tls) {
            super(session, null, "smtp", tls == MailSettings.Tls.TLS);
        }
    }

    private static Properties properties(MailSettings settings, String heloName) {
        Properties p = new Properties();
        long timeout = settings.timeout().toMillis();
        p.setProperty("mail.smtp.connectiontimeout", String.valueOf(Math.min(timeout, CONNECT_MILLIS)));
        p.setProperty("mail.smtp.timeout", String.valueOf(timeout));
        p.setProperty("mail.smtp.writetimeout", String.valueOf(timeout));
        p.setProperty("mail.smtp.localhost", heloName);
        p.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        p.setProperty("mail.smtp.quitwait", "false");
        p.setProperty("mail.smtp.sendpartial", "false");
        p.setProperty("mail.smtp.allow8bitmime", "false");
        p.setProperty("mail.smtp.dsn.ret", HEADERS_ONLY);
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            p.setProperty("mail.smtp.starttls.enable", "true");
            p.setProperty("mail.smtp.starttls.required", "true");
        }
        settings.trusted().ifPresent(trusted -> p.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory()));
        return p;
    }

    /**
     * Connects and authenticates.
     *
     * @return a reply with the verdict SENT on success; any other is the failure
     */
    public SmtpReply open() {
        try {
            connect();
            return new SmtpReply(READY, "", SmtpReply.Verdict.SENT);
        } catch (MessagingException e) {
            return lastReply();
        }
    }

    /** Connects, authenticates and disconnects. */
    public ConnectionTestResult test() {
        try {
            connect();
            return new ConnectionTestResult(ConnectionTestResult.Outcome.WORKS, "");
        } catch (MessagingException e) {
            return ConnectionTestResult.of(e, lastReply());
        }
    }

    private void connect() throws MessagingException {
        boolean signIn = !settings.user().isEmpty();
        transport.connect(
                settings.host(), settings.port(), signIn ? settings.user() : null, signIn ? settings.password() : null);
    }

    private SmtpReply lastReply() {
        int code = transport.getLastReturnCode();
        return code < 400
                ? SmtpReply.NONE
                : SmtpReply.read(SmtpReply.Stage.CONNECTING, code, transport.getLastServerResponse());
    }

    /**
     * Sends the message to its single recipient.
     *
     * @throws IllegalArgumentException if it has another
     */
    public SmtpReply send(MimeMessage message, Recipient recipient) throws MessagingException {
        InternetAddress to = recipient.address();
        Address[] named = message.getAllRecipients();
        if (named == null || named.length != 1 || !named[0].equals(to)) {
            throw new IllegalArgumentException("a mail goes to one recipient");
        }
        try {
            transport.sendMessage(message, new Address[] {to});
            return SmtpReply.read(
                    SmtpReply.Stage.SENDING, transport.getLastReturnCode(), transport.getLastServerResponse());
        } catch (MessagingException e) {
            return replyIn(e);
        }
    }

    private static SmtpReply replyIn(MessagingException failure) {
        SmtpReply found = SmtpReply.BROKEN_OFF;
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            int code = code(m);
            if (code >= 400) {
                found = SmtpReply.read(stage(m), code, m.getMessage());
            }
        }
        return found;
    }

    private static SmtpReply.Stage stage(MessagingException e) {
        boolean sender = e instanceof SMTPSenderFailedException
                || e instanceof SMTPSendFailedException send
                        && send.getCommand().startsWith("MAIL");
        return sender ? SmtpReply.Stage.SENDER : SmtpReply.Stage.SENDING;
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException send ? send.getReturnCode() : SmtpReply.NO_ANSWER;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The connection is closed either way.
        }
    }
}
