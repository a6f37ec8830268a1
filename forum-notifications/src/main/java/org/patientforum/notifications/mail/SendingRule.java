package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.members.LinkPurpose;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.Addressed.Order;
import org.patientforum.notifications.mail.Decision.Send;
import org.patientforum.notifications.mail.Decision.Skip;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.ReadingService;

/**
 * Decides again, just before sending, whether an ordered mail is still wanted and still allowed: much may have happened since
 * the order.
 */
@Dependent
class SendingRule {

    private final MembershipService members;
    private final FollowingService following;
    private final UsualDeliveries usual;
    private final ReadingService reading;
    private final SendingLimits limits;
    private final DigestSource digests;
    private final MailPolicy policy;
    private final Clock clock;

    @Inject
    SendingRule(SendingLimits limits, Audience audience, DigestSource digests, MailPolicy policy, Clock clock) {
        this.limits = limits;
        this.members = audience.members;
        this.following = audience.following;
        this.usual = audience.usual;
        this.reading = audience.reading;
        this.digests = digests;
        this.policy = policy;
        this.clock = clock;
    }

    /** The features that know who may and wants to hear. */
    @Dependent
    static class Audience {
        private final MembershipService members;
        private final FollowingService following;
        private final UsualDeliveries usual;
        private final ReadingService reading;

        @Inject
        Audience(MembershipService members, FollowingService following, UsualDeliveries usual, ReadingService reading) {
            this.members = members;
            this.usual = usual;
            this.following = following;
            this.reading = reading;
        }
    }

    Decision decide(OutgoingMail mail) {
        Optional<MailAddress> address =
                members.mailAddress(mail.memberId()).filter(found -> found.state() != MemberState.FORMER);
        if (address.isEmpty()) {
            return new Skip(SkippedReason.ACCOUNT_GONE);
        }
        if (linkEnded(mail)) {
            return new Skip(SkippedReason.LINK_ENDED);
        }
        if (mail.kind().needsConfirmedAddress() && address.get().state() == MemberState.UNCONFIRMED) {
            return new Skip(SkippedReason.NOT_CONFIRMED);
        }
        if (mail.kind().stoppable() && !policy.allows(mail.kind())) {
            return new Skip(SkippedReason.SITE_POLICY);
        }
        if (mail.kind().stoppable() && members.profile(mail.memberId()).suspendedAt(clock.instant())) {
            return new Skip(SkippedReason.SUSPENDED);
        }
        Optional<SkippedReason> limit = limits.against(mail, address.get().email());
        return limit.isPresent() ? new Skip(limit.get()) : decideOnContent(mail, address.get());
    }

    private Decision decideOnContent(OutgoingMail mail, MailAddress address) {
        if (mail.kind().fromFollowing()) {
            return decideOnFollowing(mail, address);
        }
        if (mail.kind() != MailKind.DIGEST) {
            return new Send(addressed(mail, address, Optional.empty()));
        }
        Optional<DigestContent> content = digests.content(mail.subjectId());
        Addressed addressed = addressed(mail, address, Optional.empty());
        return content.isEmpty() ? new Skip(SkippedReason.NOTHING_NEW) : new Send(addressed.telling(content.get()));
    }

    private boolean linkEnded(OutgoingMail mail) {
        if (!mail.kind().oneTimeLink()) {
            return false;
        }
        Duration works = LinkPurpose.valueOf(mail.kind().name()).works();
        return mail.secret() == null
                || !clock.instant().isBefore(mail.createdAt().plus(works));
    }

    private Decision decideOnFollowing(OutgoingMail mail, MailAddress address) {
        Optional<PostForMail> post = reading.postForMail(mail.memberId(), mail.subjectId());
        if (post.isEmpty()) {
            return new Skip(SkippedReason.NOT_VISIBLE);
        }
        long discussion = post.get().discussionId();
        if (!wanted(mail, discussion)) {
            return new Skip(SkippedReason.NOT_FOLLOWING);
        }
        if (reading.lastRead(mail.memberId(), discussion) >= post.get().number()) {
            return new Skip(SkippedReason.ALREADY_READ);
        }
        return limits.toldOfUnread(mail, discussion)
                ? new Skip(SkippedReason.TOLD_ALREADY)
                : new Send(addressed(mail, address, post));
    }

    private boolean wanted(OutgoingMail mail, long discussion) {
        Delivery chosen = following.deliveryFor(mail.memberId(), discussion).orElse(null);
        boolean onTheSiteOnly = !usual.onTheSiteOnly(List.of(mail.memberId())).isEmpty();
        return InstantWish.wants(mail.kind(), chosen, onTheSiteOnly);
    }

    private static Addressed addressed(OutgoingMail mail, MailAddress address, Optional<PostForMail> about) {
        Order order =
                new Order(mail.id(), mail.kind(), mail.subjectId(), mail.memberId(), mail.messageId(), mail.secret());
        return new Addressed(
                order, address.email(), Locale.forLanguageTag(address.language()), about, Optional.empty());
    }
}
