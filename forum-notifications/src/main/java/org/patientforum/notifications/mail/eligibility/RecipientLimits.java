package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.notifications.preferences.MailOptOuts;

/** Reasons to skip a mail whatever it is about: the recipient's account and address, opt-outs, the site's policy, and the daily cap. */
@Dependent
public class RecipientLimits {

    private static final Duration DAY = Duration.ofHours(24);

    private final MembershipService members;
    private final Suppressions suppressions;
    private final OutgoingMails mails;
    private final MailOptOuts optOuts;
    private final Supplier<MailPolicy> policy;
    private final SendingPolicy sending;
    private final Clock clock;

    @Inject
    public RecipientLimits(
            MembershipService members,
            Suppressions suppressions,
            OutgoingMails mails,
            MailOptOuts optOuts,
            Supplier<MailPolicy> policy,
            SendingPolicy sending,
            Clock clock) {
        this.members = members;
        this.suppressions = suppressions;
        this.mails = mails;
        this.optOuts = optOuts;
        this.policy = policy;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * What is known about the recipients of some mails.
     *
     * @param addresses by member id; deleted accounts may be missing
     * @param optedOut whether a member has opted out of a kind of mail
     * @param suppressed whether a member's address is suppressed
     * @param sent how many mails about followed posts each member was sent in the last 24 hours; members without any are missing
     * @param dailyCap how many such mails a member may get in 24 hours
     */
    record Recipients(
            Map<Long, MailAddress> addresses,
            BiPredicate<Long, MailKind> optedOut,
            BiPredicate<Long, String> suppressed,
            Map<Long, Long> sent,
            int dailyCap,
            MailPolicy policy,
            Instant now) {

        /** Why the mail must not be sent to its recipient; empty if it may be sent. */
        Optional<SkippedReason> skippedReason(OutgoingMail mail) {
            MailAddress address = addresses.get(mail.memberId());
            if (address == null || address.state() == MemberState.FORMER) {
                return Optional.of(SkippedReason.ACCOUNT_GONE);
            }
            if (mail.kind().needsConfirmedAddress() && address.state() == MemberState.UNCONFIRMED) {
                return Optional.of(SkippedReason.NOT_CONFIRMED);
            }
            if (mail.kind().stoppable() && !policy.allows(mail.kind())) {
                return Optional.of(SkippedReason.SITE_POLICY);
            }
            return mail.kind().stoppable() && address.suspendedAt(now)
                    ? Optional.of(SkippedReason.SUSPENDED)
                    : refusedByRecipient(mail, address.email());
        }

        /**
         * One-time links are always sent, because the owner of the address has just asked for one. Alerts to staff are sent to suppressed
         * addresses as well: a patient may be in danger.
         */
        private Optional<SkippedReason> refusedByRecipient(OutgoingMail mail, String email) {
            if (mail.kind().oneTimeLink()) {
                return Optional.empty();
            }
            if (optedOut.test(mail.memberId(), mail.kind())) {
                return Optional.of(SkippedReason.KIND_STOPPED);
            }
            return !mail.kind().ignoresRefusals() && suppressed.test(mail.memberId(), email)
                    ? Optional.of(SkippedReason.SUPPRESSED)
                    : Optional.empty();
        }

        /** Skips mails that would exceed their recipients' daily cap. */
        void applyDailyCap(Map<Long, DeliveryDecision> decisions) {
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

    /** Collects what is known about the recipients of these mails, with a fixed number of queries. */
    Recipients recipients(Collection<OutgoingMail> queued) {
        List<Long> memberIds =
                queued.stream().map(OutgoingMail::memberId).distinct().toList();
        return new Recipients(
                members.mailAddresses(memberIds),
                optOuts.optedOut(memberIds),
                suppressions.suppressed(memberIds),
                mails.sentFromFollowing(memberIds, clock.instant().minus(DAY)),
                sending.dailyCap(),
                policy.get(),
                clock.instant());
    }
}
