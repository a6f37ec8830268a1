package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.transport.ConnectionTestResult;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpConnection;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.outbox.SendingPolicy;

/** Composes mails and opens the configured transport for them. */
@Dependent
public class MailTransports {

    private final MailComposer composer;
    private final MailSettings settings;
    private final SendingPolicy policy;
    private final MailSite site;
    private final Clock clock;

    @Inject
    public MailTransports(
            MailComposer composer, MailSettings settings, SendingPolicy policy, MailSite site, Clock clock) {
        this.composer = composer;
        this.settings = settings;
        this.policy = policy;
        this.site = site;
        this.clock = clock;
    }

    /** Returns the transport of one run; it connects with the first mail. */
    MailTransport open() {
        return settings.hasRelay()
                ? new SmtpTransport(settings, site.host().name(), policy.keepBody())
                : new CapturingTransport();
    }

    /** Connects to the relay and signs in, without a mail. */
    ConnectionTestResult testConnection() {
        if (!settings.hasRelay()) {
            return new ConnectionTestResult(ConnectionTestResult.Outcome.NO_MAIL_SERVER, "");
        }
        try (SmtpConnection connection =
                new SmtpConnection(settings, site.host().name())) {
            return connection.test();
        }
    }

    /** Returns how much mail is sent and what is stored of it. */
    SendingPolicy policy() {
        return policy;
    }

    MimeMessage compose(AddressedMail mail, Recipient recipient) throws MessagingException {
        return composer.compose(mail, recipient, clock.instant());
    }

    /** Sends a test mail over a connection of its own, and returns the relay's reply. */
    SmtpReply sendTest(Recipient recipient, Locale language) {
        try (SmtpTransport transport = new SmtpTransport(settings, site.host().name(), false)) {
            return transport
                    .send(composer.composeTest(recipient, language, clock.instant()), recipient)
                    .reply();
        } catch (MessagingException e) {
            throw new IllegalStateException(e); // only composing throws: the relay's trouble is a reply
        }
    }

    /** Returns the address from which mails are sent. */
    String sender() {
        return settings.from();
    }

    boolean hasRelay() {
        return settings.hasRelay();
    }

    /** Returns the relay's host and port, for logs. */
    String relayName() {
        return settings.host() + ":" + settings.port();
    }
}
