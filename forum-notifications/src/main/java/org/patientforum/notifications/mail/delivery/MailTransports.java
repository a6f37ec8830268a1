package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.mail.transport.ConnectionTestResult;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpConnection;
import org.patientforum.notifications.outbox.MailSite;
import org.patientforum.notifications.outbox.SendingPolicy;

/** How mails are made and which way they leave the house. */
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

    /** The way out for one run; it connects when the first mail is carried. */
    MailTransport open() {
        return settings.hasRelay()
                ? new SmtpTransport(settings, site.host().name(), policy.keepBody())
                : new CapturingTransport();
    }

    /** Tries to reach the mail server and sign in, without a mail. */
    ConnectionTestResult tryOut() {
        if (!settings.hasRelay()) {
            return new ConnectionTestResult(ConnectionTestResult.Outcome.NO_MAIL_SERVER, "");
        }
        try (SmtpConnection connection =
                new SmtpConnection(settings, site.host().name())) {
            return connection.tryOut();
        }
    }

    /** How much mail leaves, and what is kept of it. */
    SendingPolicy policy() {
        return policy;
    }

    MimeMessage compose(AddressedMail mail, Recipient recipient) throws MessagingException {
        return composer.compose(mail, recipient, clock.instant());
    }

    boolean hasRelay() {
        return settings.hasRelay();
    }

    /** The relay's name and port, for logs. */
    String relay() {
        return settings.host() + ":" + settings.port();
    }
}
