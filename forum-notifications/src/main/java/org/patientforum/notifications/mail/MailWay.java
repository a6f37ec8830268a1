package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;

/** How mails are made and which way they leave the house. */
@Dependent
class MailWay {

    private final MailComposer composer;
    private final MailSettings settings;
    private final SendingPolicy policy;
    private final MailSite site;
    private final Clock clock;

    @Inject
    MailWay(MailComposer composer, MailSettings settings, SendingPolicy policy, MailSite site, Clock clock) {
        this.composer = composer;
        this.settings = settings;
        this.policy = policy;
        this.site = site;
        this.clock = clock;
    }

    /** The way out for one run; it connects when the first mail is carried. */
    Carrier open() {
        return settings.hasRelay() ? new SmtpCarrier(settings, site.host().name(), policy.keepBody()) : new Drawer();
    }

    /** Tries to reach the mail server and sign in, without a mail. */
    ConnectionTried tryOut() {
        if (!settings.hasRelay()) {
            return new ConnectionTried(ConnectionTried.Outcome.NO_MAIL_SERVER, "");
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

    MimeMessage compose(Addressed mail, Recipient recipient) throws MessagingException {
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
