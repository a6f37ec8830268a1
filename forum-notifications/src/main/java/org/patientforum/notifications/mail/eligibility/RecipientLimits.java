package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.notifications.preferences.MailOptOuts;

/** What speaks against a mail whatever it is about: an address that takes none, and too many in a day. */
@Dependent
public class RecipientLimits {

    private static final Duration DAY = Duration.ofHours(24);

    private final Suppressions suppressions;
    private final OutgoingMails mails;
    private final MailOptOuts stops;
    private final SendingPolicy policy;
    private final Clock clock;

    @Inject
    public RecipientLimits(
            Suppressions suppressions, OutgoingMails mails, MailOptOuts stops, SendingPolicy policy, Clock clock) {
        this.suppressions = suppressions;
        this.mails = mails;
        this.stops = stops;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What some members have reached.
     *
     * @param stopped whether this member has stopped mails of this kind
     * @param suppressed whether this member's address takes no mail
     * @param sent how many mails from following they had in 24 hours; none where there is no number
     * @param dailyCap how many they may get
     */
    record Reached(
            BiPredicate<Long, MailKind> stopped,
            BiPredicate<Long, String> suppressed,
            Map<Long, Long> sent,
            int dailyCap) {

        /**
         * Why no mail goes to this address; one-time links always may: their owner has just asked for one. Nor is a call left out
         * because an earlier mail was refused: somebody may be in danger.
         */
        Optional<SkippedReason> against(OutgoingMail mail, String email) {
            if (mail.kind().oneTimeLink()) {
                return Optional.empty();
            }
            if (stopped.test(mail.memberId(), mail.kind())) {
                return Optional.of(SkippedReason.KIND_STOPPED);
            }
            return !mail.kind().triedRegardless() && suppressed.test(mail.memberId(), email)
                    ? Optional.of(SkippedReason.SUPPRESSED)
                    : Optional.empty();
        }

        /** Of the mails that would be sent, skips those that are too many for their readers. */
        void cap(Map<Long, DeliveryDecision> decisions) {
            Map<Long, Long> counted = new HashMap<>(sent);
            new TreeMap<>(decisions).forEach((mailId, decision) -> {
                if (decision instanceof DeliveryDecision.Send send
                        && send.mail().order().kind().fromFollowing()
                        && counted.merge(send.mail().order().memberId(), 1L, Long::sum) > dailyCap) {
                    decisions.put(mailId, new DeliveryDecision.Skip(SkippedReason.OVER_DAILY_CAP));
                }
            });
        }
    }

    /** What the members these mails are for have reached. */
    Reached reached(Collection<OutgoingMail> about) {
        List<Long> members =
                about.stream().map(OutgoingMail::memberId).distinct().toList();
        return new Reached(
                stops.among(members),
                suppressions.among(members),
                mails.sentFromFollowing(members, clock.instant().minus(DAY)),
                policy.dailyCap());
    }
}
