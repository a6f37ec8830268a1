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
import org.patientforum.notifications.mail.eligibility.AllowedMail;
import org.patientforum.notifications.mail.eligibility.InstantWish;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.notifications.preferences.UsualDeliveries;
import org.patientforum.posting.PostAddressees;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.ReadingService;

/**
 * Tells the few to whom a post speaks, before its followers hear of it: whom it answers, whom it mentions, and who started the
 * discussion. Each of them hears once, by the most personal kind; who muted the discussion hears nothing.
 */
@Dependent
public class MentionNotifier {

    private final Notifications notifications;
    private final Outbox outbox;
    private final Audience audience;
    private final Wishes wishes;
    private final Clock clock;

    @Inject
    public MentionNotifier(Notifications notifications, Outbox outbox, Audience audience, Wishes wishes, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.audience = audience;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** The features that know to whom a post speaks. */
    @Dependent
    public static class Audience {

        private final PostingService posting;
        private final MembershipService members;
        private final ReadingService reading;

        @Inject
        public Audience(PostingService posting, MembershipService members, ReadingService reading) {
            this.posting = posting;
            this.members = members;
            this.reading = reading;
        }
    }

    /** What members wish, and what the site allows. */
    @Dependent
    public static class Wishes {

        private final FollowingService following;
        private final UsualDeliveries usual;
        private final AllowedMail allowed;
        private final MailDelay hold;

        @Inject
        public Wishes(FollowingService following, UsualDeliveries usual, AllowedMail allowed, MailDelay hold) {
            this.following = following;
            this.usual = usual;
            this.allowed = allowed;
            this.hold = hold;
        }

        boolean wantsMail(long memberId, NotificationKind kind, Delivery chosen) {
            return allowed.policy() == MailPolicy.INSTANT
                    && InstantWish.wants(
                            mailKind(kind),
                            chosen,
                            !usual.onTheSiteOnly(List.of(memberId)).isEmpty());
        }
    }

    /** Tells them of the task's post and notes on the task who they are. Needs a transaction of its own. */
    public void tell(NotificationTask task) {
        if (!task.aboutPostUntold() || !task.isNewsAt(clock.instant())) {
            return;
        }
        Optional<PostAddressees> post = audience.posting.addressees(task.subjectId());
        if (post.isEmpty()) {
            return;
        }
        List<Long> told = new ArrayList<>();
        Map<Long, NotificationKind> kinds = kinds(post.get());
        Set<Long> before = kinds.isEmpty() ? Set.of() : notifications.toldOfPost(task.subjectId(), kinds.keySet());
        kinds.forEach((member, kind) -> {
            if (!before.contains(member) && task.hasRoom(told.size()) && tell(task, post.get(), member, kind)) {
                told.add(member);
            }
        });
        task.toldOwnKind(told);
    }

    private Map<Long, NotificationKind> kinds(PostAddressees post) {
        Map<Long, NotificationKind> kinds = new LinkedHashMap<>();
        if (post.answeredId() != null) {
            kinds.put(post.answeredId(), NotificationKind.REPLY_TO_YOU);
        }
        audience.members
                .mentioned(post.ownWords())
                .forEach(member -> kinds.putIfAbsent(member, NotificationKind.MENTION));
        kinds.putIfAbsent(post.starterId(), NotificationKind.REPLY_TO_YOU);
        kinds.remove(post.authorId());
        return kinds;
    }

    private boolean tell(NotificationTask task, PostAddressees post, long member, NotificationKind kind) {
        long discussion = post.place().discussionId();
        Delivery chosen = wishes.following.deliveryFor(member, discussion).orElse(null);
        if (chosen == Delivery.MUTED
                || audience.reading.postsForMail(List.of(task.subjectId())).isEmpty()) {
            return false;
        }
        if (notifications.toldOf(kind, task.subjectId(), List.of(member)).isEmpty()) {
            notifications.add(new Notification(kind, task.subjectId(), member, task.createdAt())
                    .in(discussion, post.place().number()));
        }
        if (wishes.wantsMail(member, kind, chosen)) {
            outbox.orderFor(mailKind(kind), task.subjectId(), wishes.hold.notBefore(task.createdAt(), List.of(member)));
        }
        return true;
    }

    private static MailKind mailKind(NotificationKind kind) {
        return MailKind.valueOf(kind.name());
    }
}
