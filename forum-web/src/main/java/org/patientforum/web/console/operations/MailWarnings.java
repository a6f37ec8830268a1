package org.patientforum.web.console.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.QueueState.Why;
import org.patientforum.notifications.mail.queue.WaitingDomain;

/** Finds mail problems that need attention; stopped or rejected mail is reported at once, before mails have waited long. */
final class MailWarnings {

    private static final Duration MAX_QUEUE_AGE = Duration.ofMinutes(15);

    private MailWarnings() {}

    /** Returns message keys without the prefix {@code warning.}, most severe first. */
    static List<String> of(QueueFigures mail, List<WaitingDomain> domains, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (!mail.mailServer()) {
            warnings.add("mailServer");
        }
        if (mail.state().why() != Why.GOING) {
            warnings.add("mail." + mail.state().why());
        }
        if (domains.stream().anyMatch(domain -> domain.retryAt() != null)) {
            warnings.add("mailDomains");
        }
        if (domains.stream().anyMatch(domain -> domain.brakedAt() != null)) {
            warnings.add("mailBraked");
        }
        if (mail.oldest() != null && mail.oldest().isBefore(now.minus(MAX_QUEUE_AGE))) {
            warnings.add("mailOld");
        }
        return warnings;
    }
}
