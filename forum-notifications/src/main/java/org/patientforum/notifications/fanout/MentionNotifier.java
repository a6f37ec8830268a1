package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.posting.PostAddressees;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.ReadingService;

/**
 * Notifies the members a post addresses before its followers: the author it answers, the members it mentions, and the member who started the
 * discussion. Each is notified once, by the most personal kind; members who muted the discussion are not notified.
 */
@Dependent
public class MentionNotifier {

    private final Notifications notifications;
    private final PostingService posting;
    private final MembershipService members;
    private final ReadingService reading;
    private final FollowingService following;
    private final InstantMailScheduler mails;
    private final Clock clock;

    @Inject
    public MentionNotifier(
            Notifications notifications,
            PostingService posting,
            MembershipService members,
            ReadingService reading,
            FollowingService following,
            InstantMailScheduler mails,
            Clock clock) {
        this.notifications = notifications;
        this.posting = posting;
        this.members = members;
        this.reading = reading;
        this.following = following;
        this.mails = mails;
        this.clock = clock;
    }

    /** Notifies the addressees of the task's post and records them in the task. Needs a transaction of its own. */
    public void notifyAddressees(NotificationTask task) {
        if (!task.needsAddressees() || !task.isRecentAt(clock.instant())) {
            return;
        }
        Optional<PostAddressees> post = posting.addressees(task.subjectId());
        if (post.isEmpty()) {
            return;
        }
        List<Long> notified = new ArrayList<>();
        Map<Long, NotificationKind> kinds = kinds(post.get());
        Set<Long> before = kinds.isEmpty() ? Set.of() : notifications.notifiedOfPost(task.subjectId(), kinds.keySet());
        kinds.forEach((member, kind) -> {
            if (!before.contains(member)
                    && task.hasRoom(notified.size())
                    && notifyMember(task, post.get(), member, kind)) {
                notified.add(member);
            }
        });
        task.addNotifiedPersonally(notified);
    }

    private Map<Long, NotificationKind> kinds(PostAddressees post) {
        Map<Long, NotificationKind> kinds = new LinkedHashMap<>();
        if (post.answeredId() != null) {
            kinds.put(post.answeredId(), NotificationKind.REPLY_TO_YOU);
        }
        members.mentioned(post.ownWords()).forEach(member -> kinds.putIfAbsent(member, NotificationKind.MENTION));
        kinds.putIfAbsent(post.starterId(), NotificationKind.REPLY_TO_YOU);
        kinds.remove(post.authorId());
        return kinds;
    }

    private boolean notifyMember(NotificationTask task, PostAddressees post, long member, NotificationKind kind) {
        long discussion = post.location().discussionId();
        Optional<Delivery> delivery = following.deliveryFor(member, discussion);
        if (delivery.filter(Delivery.MUTED::equals).isPresent()
                || reading.postsForMail(List.of(task.subjectId())).isEmpty()) {
            return false;
        }
        if (notifications.notifiedOf(kind, task.subjectId(), List.of(member)).isEmpty()) {
            notifications.add(new Notification(kind, task.subjectId(), member, task.createdAt())
                    .inDiscussion(discussion, post.location().number()));
        }
        Map<Long, Delivery> deliveries =
                delivery.map(chosen -> Map.of(member, chosen)).orElse(Map.of());
        mails.schedule(MailKind.valueOf(kind.name()), task, List.of(member), deliveries);
        return true;
    }
}
