package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.FollowerToNotify;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.ReadingService;

/** Notifies the followers of a discussion or group about a new post, in batches: a notification for each, a mail for those who want one. */
@Dependent
public class FollowerNotifier {

    private static final int BATCH_SIZE = 500;

    private final Notifications notifications;
    private final FollowingService following;
    private final ReadingService reading;
    private final InstantMailScheduler mails;
    private final Clock clock;

    @Inject
    public FollowerNotifier(
            Notifications notifications,
            FollowingService following,
            ReadingService reading,
            InstantMailScheduler mails,
            Clock clock) {
        this.notifications = notifications;
        this.following = following;
        this.reading = reading;
        this.mails = mails;
        this.clock = clock;
    }

    /** Notifies the next followers, in the order of their ids, and records the progress in the task. Returns whether there may be more. */
    boolean notifyNextBatch(NotificationTask task) {
        if (!task.isRecentAt(clock.instant())) {
            return false;
        }
        List<FollowerToNotify> batch = following.followersToNotify(task.discussionId(), task.progress(), BATCH_SIZE);
        List<FollowerToNotify> recipients = batch.stream()
                .filter(follower -> !task.excludes(follower.memberId()))
                .toList();
        if (!recipients.isEmpty()) {
            PostForMail post = reading.postsForMail(List.of(task.subjectId())).get(task.subjectId());
            if (post != null) {
                notifyOf(post, task, recipients);
            }
        }
        if (!batch.isEmpty()) {
            task.advanceTo(batch.getLast().memberId());
        }
        return batch.size() == BATCH_SIZE;
    }

    private void notifyOf(PostForMail post, NotificationTask task, List<FollowerToNotify> followers) {
        boolean reply = task.kind() == TaskKind.REPLY_POSTED;
        NotificationKind kind = reply ? NotificationKind.NEW_REPLY : NotificationKind.NEW_DISCUSSION;
        List<Long> members = followers.stream().map(FollowerToNotify::memberId).toList();
        Set<Long> notified = notifications.notifiedOf(kind, task.subjectId(), members);
        members.stream()
                .filter(member -> !notified.contains(member))
                .map(member -> new Notification(kind, task.subjectId(), member, task.createdAt())
                        .inDiscussion(post.discussionId(), post.number()))
                .forEach(notifications::add);
        mails.schedule(
                reply ? MailKind.NEW_REPLY : MailKind.NEW_DISCUSSION,
                task,
                followers.stream().collect(Collectors.toMap(FollowerToNotify::memberId, FollowerToNotify::delivery)));
    }
}
