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
    private final MailSite site;
    private final Clock clock;

    @Inject
    MailWay(MailComposer composer, MailSettings settings, MailSite site, Clock clock) {
        this.composer = composer;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** The way out for one run; it connects when the first mail is carried. */
    Carrier open() {
        return settings.hasRelay() ? new SmtpCarrier(settings, site.host().name()) : new Drawer();
    }

    MimeMessage compose(Addressed mail, Recipient recipient) throws MessagingException {
        return composer.compose(mail, recipient, clock.instant());
    }

    /** The relay's name and port, for logs. */
    String relay() {
        return settings.host() + ":" + settings.port();
    }
}
