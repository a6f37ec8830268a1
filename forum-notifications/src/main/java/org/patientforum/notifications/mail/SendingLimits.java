package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What speaks against a mail whatever it is about: an address that takes none, and too many in a day. */
@Dependent
class SendingLimits {

    private static final Duration DAY = Duration.ofHours(24);

    private final Suppressions suppressions;
    private final OutgoingMails mails;
    private final MailStops stops;
    private final SendingPolicy policy;
    private final Clock clock;

    @Inject
    SendingLimits(Suppressions suppressions, OutgoingMails mails, MailStops stops, SendingPolicy policy, Clock clock) {
        this.suppressions = suppressions;
        this.mails = mails;
        this.stops = stops;
        this.policy = policy;
        this.clock = clock;
    }

    /** Why the mail must not go to this address; one-time links always may, because their owner has just asked for one. */
    Optional<SkippedReason> against(OutgoingMail mail, String email) {
        if (mail.kind().oneTimeLink()) {
            return Optional.empty();
        }
        if (stops.among(List.of(mail.memberId())).test(mail.memberId(), mail.kind())) {
            return Optional.of(SkippedReason.KIND_STOPPED);
        }
        if (suppressions.of(mail.memberId(), email).isPresent()) {
            return Optional.of(SkippedReason.SUPPRESSED);
        }
        boolean capped = mail.kind().fromFollowing()
                && mails.sentFromFollowing(mail.memberId(), clock.instant().minus(DAY)) >= policy.dailyCap();
        return capped ? Optional.of(SkippedReason.OVER_DAILY_CAP) : Optional.empty();
    }

    /** Whether a mail about a post of this discussion that is still unread has gone to the member already. */
    boolean toldOfUnread(OutgoingMail mail, long discussionId) {
        return mails.toldOfUnread(mail, discussionId);
    }
}
