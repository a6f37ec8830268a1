package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowerToNotify;
import org.patientforum.following.FollowingService;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.assignment.HandoverNotice;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.moderation.messages.CaseMessageRecipient;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.mail.eligibility.AllowedMail;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.reading.PostForMail;
import org.patientforum.reading.ReadingService;

/** Who hears of an event, batch by batch: news for all, an order for mail where they want it. The author never hears of it. */
@Dependent
public class FollowerNotifier {

    private static final int BATCH = 500;

    private final NotificationTasks tasks;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Audience audience;
    private final Clock clock;

    @Inject
    public FollowerNotifier(
            NotificationTasks tasks, Notifications notifications, Outbox outbox, Audience audience, Clock clock) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.outbox = outbox;
        this.audience = audience;
        this.clock = clock;
    }

    /** The features that know who is concerned, the site's policy, and how long mail is held. */
    @Dependent
    public static class Audience {

        private final FollowingService following;
        private final ReadingService reading;
        private final Concerned concerned;
        private final AllowedMail allowed;
        private final MailDelay hold;

        @Inject
        public Audience(
                FollowingService following,
                ReadingService reading,
                Concerned concerned,
                AllowedMail allowed,
                MailDelay hold) {
            this.following = following;
            this.reading = reading;
            this.concerned = concerned;
            this.allowed = allowed;
            this.hold = hold;
        }
    }

    /** Tells the next members of the event and says whether there may be more. Needs a transaction of its own. */
    public boolean nextBatch(long taskId) {
        NotificationTask task = tasks.locked(taskId);
        if (task.state() != TaskState.READY) {
            return false;
        }
        boolean more = switch (task.kind()) {
            case REPLY_POSTED -> tellFollowers(task, NotificationKind.NEW_REPLY, MailKind.NEW_REPLY);
            case DISCUSSION_STARTED -> tellFollowers(task, NotificationKind.NEW_DISCUSSION, MailKind.NEW_DISCUSSION);
            case CASE_DECIDED -> tellConcerned(task);
            case LETTER_SENT -> tellReporter(task);
            case CASE_HANDED_OVER -> tellFormerTaker(task);
            case MEMBER_SANCTIONED -> tellMember(task);
        };
        if (more) {
            tasks.keep(taskId);
        } else {
            task.done(clock.instant());
        }
        return more;
    }

    private boolean fresh(NotificationTask task) {
        return task.isNewsAt(clock.instant());
    }

    private boolean tellFollowers(NotificationTask task, NotificationKind kind, MailKind mail) {
        if (!fresh(task)) {
            return false;
        }
        List<FollowerToNotify> page = audience.following.followersToNotify(task.discussionId(), task.reached(), BATCH);
        List<FollowerToNotify> others = page.stream()
                .filter(follower -> !task.leavesOut(follower.memberId()))
                .toList();
        if (!others.isEmpty()) {
            Optional<PostForMail> post = Optional.ofNullable(
                    audience.reading.postsForMail(List.of(task.subjectId())).get(task.subjectId()));
            post.ifPresent(visible -> tell(task, kind, others, visible));
            post.ifPresent(visible ->
                    outbox.orderFor(mail, task.subjectId(), audience.hold.notBefore(task.createdAt(), byMail(others))));
        }
        if (!page.isEmpty()) {
            task.reach(page.getLast().memberId());
        }
        return page.size() == BATCH;
    }

    private List<Long> byMail(List<FollowerToNotify> followers) {
        return followers.stream()
                .filter(follower ->
                        follower.delivery() == Delivery.NOW && audience.allowed.policy() == MailPolicy.INSTANT)
                .map(FollowerToNotify::memberId)
                .toList();
    }

    private void tell(
            NotificationTask task, NotificationKind kind, List<FollowerToNotify> followers, PostForMail post) {
        List<Long> members = followers.stream().map(FollowerToNotify::memberId).toList();
        Set<Long> told = notifications.toldOf(kind, task.subjectId(), members);
        members.stream()
                .filter(member -> !told.contains(member))
                .map(member -> new Notification(kind, task.subjectId(), member, task.createdAt())
                        .in(post.discussionId(), post.number()))
                .forEach(notifications::add);
    }

    private boolean tellConcerned(NotificationTask task) {
        DecisionRecipients decision = audience.concerned.decision(task.subjectId());
        List<Long> concerned = new ArrayList<>(decision.reporterIds());
        addNew(task, NotificationKind.ANSWER_TO_YOUR_REPORT, decision.reporterIds(), "");
        if (decision.aboutId() != null
                && (decision.action() != DecisionAction.LEAVE
                        || !decision.words().isBlank())) {
            addNew(task, NotificationKind.DECISION_ON_YOUR_POST, List.of(decision.aboutId()), decision.words());
            concerned.add(decision.aboutId());
        }
        if (fresh(task)) {
            outbox.order(MailKind.MESSAGE_FOR_YOU, task.id(), concerned);
        }
        return false;
    }

    /** A guest finds it with the reference. */
    private boolean tellReporter(NotificationTask task) {
        CaseMessageRecipient letter = audience.concerned.letter(task.subjectId());
        if (letter.reporterId() != null) {
            List<Long> reporter = List.of(letter.reporterId());
            addNew(task, NotificationKind.WORD_ABOUT_YOUR_REPORT, reporter, letter.reference());
            if (fresh(task)) {
                outbox.order(MailKind.MESSAGE_FOR_YOU, task.id(), reporter);
            }
        }
        return false;
    }

    /** On the site only: nothing is left for them to do, and where it is urgent others are called. */
    private boolean tellFormerTaker(NotificationTask task) {
        HandoverNotice handover = audience.concerned.handover(task.subjectId());
        NotificationKind kind = NotificationKind.of(handover.reason());
        addNew(task, kind, List.of(handover.fromId()), Long.toString(handover.caseId()));
        return false;
    }

    /** On the site only: the decision that the sanction is part of goes out by mail already. */
    private boolean tellMember(NotificationTask task) {
        addNew(task, NotificationKind.WORD_ABOUT_YOU, audience.concerned.sanctioned(task.subjectId()), "");
        return false;
    }

    private void addNew(NotificationTask task, NotificationKind kind, List<Long> members, String words) {
        if (members.isEmpty()) {
            return;
        }
        Set<Long> told = notifications.toldOf(kind, task.subjectId(), members);
        members.stream()
                .distinct()
                .filter(member -> !told.contains(member))
                .map(member -> new Notification(kind, task.subjectId(), member, task.createdAt()).saying(words))
                .forEach(notifications::add);
    }
}
