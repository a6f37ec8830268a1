package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Send;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Skip;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.notifications.preferences.MemberMailPreferences;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.ReadingService;

/**
 * Decides about mails on a single post just before sending: still wanted, still visible, not yet read, and no earlier
 * mail about unread posts of the discussion. Needs a few queries for each discussion.
 */
@Dependent
public class FollowerMailPolicy {

    private final FollowingService following;
    private final MemberMailPreferences preferences;
    private final ReadingService reading;
    private final OutgoingMails outgoingMails;

    @Inject
    public FollowerMailPolicy(
            FollowingService following,
            MemberMailPreferences preferences,
            ReadingService reading,
            OutgoingMails outgoingMails) {
        this.following = following;
        this.preferences = preferences;
        this.reading = reading;
        this.outgoingMails = outgoingMails;
    }

    /**
     * Returns whether a member wants a mail about a new post at once. The delivery chosen for the discussion or its group applies to all kinds of mail. Without
     * one, only posts that address the member are mailed, unless the member's default delivery is the site only.
     *
     * @param delivery how the member follows the discussion; null if they follow neither it nor its group
     * @param siteOnly whether the member's default delivery is the site only
     */
    public static boolean wantsInstantMail(MailKind kind, Delivery delivery, boolean siteOnly) {
        return delivery == null ? kind.personal() && !siteOnly : delivery == Delivery.NOW;
    }

    Map<Long, DeliveryDecision> decide(Collection<AddressedMail> open) {
        Map<Long, PostForMail> posts = reading.postsForMail(
                open.stream().map(mail -> mail.order().subjectId()).distinct().toList());
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        Map<Long, List<AddressedMail>> byDiscussion = open.stream()
                .filter(mail -> posts.containsKey(mail.order().subjectId()))
                .map(mail -> mail.withPost(posts.get(mail.order().subjectId())))
                .collect(Collectors.groupingBy(mail -> mail.post().orElseThrow().discussionId()));
        byDiscussion.forEach((discussion, mails) -> decisions.putAll(decide(discussion, mails)));
        open.forEach(mail -> decisions.putIfAbsent(mail.order().mailId(), new Skip(SkippedReason.NOT_VISIBLE)));
        return decisions;
    }

    private Map<Long, DeliveryDecision> decide(long discussion, List<AddressedMail> mails) {
        List<Long> members =
                mails.stream().map(mail -> mail.order().memberId()).distinct().toList();
        Map<Long, Delivery> deliveries = following.deliveriesFor(members, discussion);
        Set<Long> onTheSiteOnly = preferences.siteOnly(members);
        Map<Long, Integer> read = reading.lastRead(members, discussion);
        Set<Long> alreadyNotified = outgoingMails.notifiedOfUnread(
                mails.stream().map(mail -> mail.order().mailId()).toList(), members, discussion);
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        for (AddressedMail mail : mails) {
            long member = mail.order().memberId();
            boolean wanted =
                    wantsInstantMail(mail.order().kind(), deliveries.get(member), onTheSiteOnly.contains(member));
            if (!wanted) {
                decisions.put(mail.order().mailId(), new Skip(SkippedReason.NOT_FOLLOWING));
            } else if (read.getOrDefault(member, 0) >= mail.post().orElseThrow().number()) {
                decisions.put(mail.order().mailId(), new Skip(SkippedReason.ALREADY_READ));
            } else if (alreadyNotified.contains(mail.order().mailId())) {
                decisions.put(mail.order().mailId(), new Skip(SkippedReason.TOLD_ALREADY));
            } else {
                decisions.put(mail.order().mailId(), new Send(mail));
            }
        }
        return decisions;
    }
}
