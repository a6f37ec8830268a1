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
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLinkActivator;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Send;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Skip;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * Decides again, just before sending, whether queued mails are still wanted and still allowed: much may have changed since they were enqueued.
 * Decides about many mails at once, with a number of queries that does not depend on how many.
 */
@Dependent
public class DeliveryPolicy {

    private static final Duration MIN_LINK_VALIDITY = Duration.ofDays(1);

    private final RecipientLimits limits;
    private final FollowerMailPolicy following;
    private final StaffMailPolicy staff;
    private final DigestSource digests;
    private final OneTimeLinkActivator links;
    private final Clock clock;

    @Inject
    public DeliveryPolicy(
            RecipientLimits limits,
            FollowerMailPolicy following,
            StaffMailPolicy staff,
            DigestSource digests,
            OneTimeLinkActivator links,
            Clock clock) {
        this.limits = limits;
        this.following = following;
        this.staff = staff;
        this.digests = digests;
        this.links = links;
        this.clock = clock;
    }

    /** Returns what to do with each of the mails, by mail id. */
    public Map<Long, DeliveryDecision> decide(Collection<OutgoingMail> mails) {
        RecipientLimits.Recipients recipients = limits.recipients(mails);
        Map<Long, String> linkTokens = linkTokens(mails);
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        List<AddressedMail> open = new ArrayList<>();
        for (OutgoingMail mail : mails) {
            boolean expired = mail.kind().oneTimeLink() && !linkTokens.containsKey(mail.id());
            Optional<SkippedReason> reason = recipients
                    .skippedReason(mail)
                    .or(() -> expired ? Optional.of(SkippedReason.LINK_ENDED) : Optional.empty());
            if (reason.isPresent()) {
                decisions.put(mail.id(), new Skip(reason.get()));
                if (mail.kind().alertsStaff()) {
                    alertMissed(mail);
                }
            } else {
                open.add(
                        AddressedMail.of(mail, recipients.addresses().get(mail.memberId()), linkTokens.get(mail.id())));
            }
        }
        decideOnContent(open, decisions);
        recipients.applyDailyCap(decisions);
        return decisions;
    }

    /**
     * Returns the tokens of the mails whose one-time link is still valid, by mail id. A link's lifetime starts now, because its mail is about to be
     * sent; a retried mail carries a new token.
     */
    private Map<Long, String> linkTokens(Collection<OutgoingMail> mails) {
        List<OutgoingMail> valid = mails.stream()
                .filter(mail -> mail.kind().oneTimeLink() && !tooLate(mail))
                .toList();
        Map<Long, String> tokens =
                links.activate(valid.stream().map(OutgoingMail::subjectId).toList());
        return valid.stream()
                .filter(mail -> tokens.containsKey(mail.subjectId()))
                .collect(Collectors.toMap(OutgoingMail::id, mail -> tokens.get(mail.subjectId())));
    }

    /** A link's lifetime starts when its mail is sent, but a link requested days ago is no longer wanted. */
    private boolean tooLate(OutgoingMail mail) {
        Duration lifetime = LinkPurpose.valueOf(mail.kind().name()).lifetime();
        Duration validity = lifetime.compareTo(MIN_LINK_VALIDITY) > 0 ? lifetime : MIN_LINK_VALIDITY;
        return !clock.instant().isBefore(mail.createdAt().plus(validity));
    }

    /** Records that an alert did not reach its recipient, so that another member of staff is alerted. */
    public void alertMissed(OutgoingMail mail) {
        staff.alertMissed(mail.subjectId(), mail.memberId());
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
                        id, content == null ? new Skip(SkippedReason.NOTHING_NEW) : new Send(mail.withDigest(content)));
            } else {
                decisions.putIfAbsent(id, new Send(mail));
            }
        }
    }
}
