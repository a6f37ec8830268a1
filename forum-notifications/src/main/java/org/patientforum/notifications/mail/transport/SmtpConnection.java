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

/** One conversation with the hospital's mail server, used for one mail after the other. Waits are bounded in every phase. */
public final class SmtpConnection implements AutoCloseable {

    private static final int READY = 220;

    /** RFC 3461: where the relay offers it, a mail that comes back leaves its text and its one-time link behind. */
    private static final String HEADERS_ONLY = "HDRS";

    private static final long CONNECT_MILLIS = 10_000;

    private final MailSettings settings;
    private final SMTPTransport transport;

    /** @param heloName the name we greet with */
    public SmtpConnection(MailSettings settings, String heloName) {
        this.settings = settings;
        this.transport = new Smtp(Session.getInstance(properties(settings, heloName)), settings.tls());
    }

    /** Makes the constructor of the library's transport reachable without a look-up by protocol name. */
    private static final class Smtp extends SMTPTransport {
        Smtp(Session session, MailSettings.Tls tls) {
            super(session, null, "smtp", tls == MailSettings.Tls.TLS);
        }
    }

    private static Properties properties(MailSettings settings, String heloName) {
        Properties p = new Properties();
        long patience = settings.patience().toMillis();
        p.setProperty("mail.smtp.connectiontimeout", String.valueOf(Math.min(patience, CONNECT_MILLIS)));
        p.setProperty("mail.smtp.timeout", String.valueOf(patience));
        p.setProperty("mail.smtp.writetimeout", String.valueOf(patience));
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

    /** Connects and signs in. The verdict SENT means: go on; any other is what went wrong. */
    public SmtpReply open() {
        try {
            connect();
            return new SmtpReply(READY, "", SmtpReply.Verdict.SENT);
        } catch (MessagingException e) {
            return lastAnswer();
        }
    }

    /** Connects and signs in to see whether it works, and ends the conversation. */
    public ConnectionTestResult tryOut() {
        try {
            connect();
            return new ConnectionTestResult(ConnectionTestResult.Outcome.WORKS, "");
        } catch (MessagingException e) {
            return ConnectionTestResult.of(e, lastAnswer());
        }
    }

    private void connect() throws MessagingException {
        boolean signIn = !settings.user().isEmpty();
        transport.connect(
                settings.host(), settings.port(), signIn ? settings.user() : null, signIn ? settings.password() : null);
    }

    private SmtpReply lastAnswer() {
        int code = transport.getLastReturnCode();
        return code < 400
                ? SmtpReply.NONE
                : SmtpReply.read(SmtpReply.Stage.CONNECTING, code, transport.getLastServerResponse());
    }

    /** Sends the message to its one recipient. Throws IllegalArgumentException if it names anybody else. */
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
            return answerIn(e);
        }
    }

    private static SmtpReply answerIn(MessagingException failure) {
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
            // The conversation is over either way.
        }
    }
}
