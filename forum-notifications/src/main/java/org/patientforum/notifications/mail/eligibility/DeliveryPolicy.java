package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLinkActivator;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Send;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Skip;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * Decides again, just before sending, whether ordered mails are still wanted and still allowed: much may have happened since the
 * order. Decides about many at once, with a number of queries that does not depend on how many.
 */
@Dependent
public class DeliveryPolicy {

    private static final Duration LINK_WANTED = Duration.ofDays(1);

    private final MembershipService members;
    private final RecipientLimits limits;
    private final FollowerMailPolicy following;
    private final StaffMailPolicy staff;
    private final OneTimeLinkActivator links;
    private final DigestSource digests;
    private final AllowedMail allowed;
    private final Clock clock;

    @Inject
    public DeliveryPolicy(
            RecipientLimits limits, Features features, DigestSource digests, AllowedMail allowed, Clock clock) {
        this.limits = limits;
        this.members = features.members;
        this.following = features.following;
        this.staff = features.staff;
        this.links = features.links;
        this.digests = digests;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Who knows the members, their links, and what they follow. */
    @Dependent
    public static class Features {
        private final MembershipService members;
        private final FollowerMailPolicy following;
        private final StaffMailPolicy staff;
        private final OneTimeLinkActivator links;

        @Inject
        public Features(
                MembershipService members,
                FollowerMailPolicy following,
                StaffMailPolicy staff,
                OneTimeLinkActivator links) {
            this.links = links;
            this.members = members;
            this.following = following;
            this.staff = staff;
        }
    }

    /** What is to be done with each of the mails, by their ids. */
    public Map<Long, DeliveryDecision> decide(Collection<OutgoingMail> mails) {
        Map<Long, MailAddress> addresses = members.mailAddresses(
                mails.stream().map(OutgoingMail::memberId).distinct().toList());
        RecipientLimits.Reached reached = limits.reached(mails);
        Map<Long, String> working = withWorkingLink(mails);
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        List<AddressedMail> open = new ArrayList<>();
        for (OutgoingMail mail : mails) {
            MailAddress address = addresses.get(mail.memberId());
            boolean ended = mail.kind().oneTimeLink() && !working.containsKey(mail.id());
            Optional<SkippedReason> reason = reason(mail, address)
                    .or(() -> ended ? Optional.of(SkippedReason.LINK_ENDED) : reached.against(mail, address.email()));
            if (reason.isPresent()) {
                decisions.put(mail.id(), new Skip(reason.get()));
                if (mail.kind().callsStaff()) {
                    callMissed(mail);
                }
            } else {
                open.add(AddressedMail.of(mail, address, working.get(mail.id())));
            }
        }
        decideOnContent(open, decisions);
        reached.cap(decisions);
        return decisions;
    }

    private Optional<SkippedReason> reason(OutgoingMail mail, MailAddress address) {
        if (address == null || address.state() == MemberState.FORMER) {
            return Optional.of(SkippedReason.ACCOUNT_GONE);
        }
        if (mail.kind().needsConfirmedAddress() && address.state() == MemberState.UNCONFIRMED) {
            return Optional.of(SkippedReason.NOT_CONFIRMED);
        }
        if (mail.kind().stoppable() && !allowed.policy().allows(mail.kind())) {
            return Optional.of(SkippedReason.SITE_POLICY);
        }
        return mail.kind().stoppable() && address.suspendedAt(clock.instant())
                ? Optional.of(SkippedReason.SUSPENDED)
                : Optional.empty();
    }

    /**
     * Those of the mails that bring a link which works, with its token: its life begins now, as it is about to be sent. A mail that is
     * tried once more brings another token.
     */
    private Map<Long, String> withWorkingLink(Collection<OutgoingMail> mails) {
        List<OutgoingMail> inTime = mails.stream()
                .filter(mail -> mail.kind().oneTimeLink() && !tooLate(mail))
                .toList();
        Map<Long, String> tokens =
                links.activate(inTime.stream().map(OutgoingMail::subjectId).toList());
        return inTime.stream()
                .filter(mail -> tokens.containsKey(mail.subjectId()))
                .collect(Collectors.toMap(OutgoingMail::id, mail -> tokens.get(mail.subjectId())));
    }

    /** A link begins to live when its mail leaves; but nobody waits for days for a link they asked for. */
    private boolean tooLate(OutgoingMail mail) {
        Duration works = LinkPurpose.valueOf(mail.kind().name()).lifetime();
        Duration wanted = works.compareTo(LINK_WANTED) > 0 ? works : LINK_WANTED;
        return !clock.instant().isBefore(mail.createdAt().plus(wanted));
    }

    /** The call did not reach whom it called. */
    public void callMissed(OutgoingMail mail) {
        staff.missed(mail.subjectId(), mail.memberId());
    }

    private void decideOnContent(List<AddressedMail> open, Map<Long, DeliveryDecision> decisions) {
        List<AddressedMail> fromFollowing = open.stream()
                .filter(mail -> mail.order().kind().fromFollowing())
                .toList();
        decisions.putAll(following.decide(fromFollowing));
        decisions.putAll(staff.decide(
                open.stream().filter(mail -> mail.order().kind().forStaff()).toList()));
        Map<Long, DigestContent> contents = digests.contents(open.stream()
                .filter(mail -> mail.order().kind() == MailKind.DIGEST)
                .map(mail -> mail.order().subjectId())
                .toList());
        for (AddressedMail mail : open) {
            long id = mail.order().mailId();
            if (mail.order().kind() == MailKind.DIGEST) {
                DigestContent content = contents.get(mail.order().subjectId());
                decisions.put(
                        id, content == null ? new Skip(SkippedReason.NOTHING_NEW) : new Send(mail.telling(content)));
            } else {
                decisions.putIfAbsent(id, new Send(mail));
            }
        }
    }
}
