package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.patientforum.alerting.DailyReminderDue;
import org.patientforum.alerting.StaffAlerted;
import org.patientforum.members.accounts.LinkRequested;
import org.patientforum.members.registration.AddressAlreadyKnown;
import org.patientforum.members.sanctions.MemberSanctioned;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.messages.CaseMessageSent;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.ReplyPosted;

/**
 * Records events that members may have to be notified of, in the event's own transaction and with one INSERT. If recording fails, the transaction
 * is rolled back: a post whose followers would never be notified is not accepted.
 */
@Dependent
public class NotificationRecorder {

    /** As long as an edit leaves no mark. */
    private static final Duration UNMARKED_EDIT = Duration.ofMinutes(5);

    private final NotificationTasks tasks;
    private final Outbox outbox;
    private final MailDelay delay;
    private final Event<TaskRecorded> recorded;
    private final Clock clock;

    @Inject
    public NotificationRecorder(
            NotificationTasks tasks, Outbox outbox, MailDelay delay, Event<TaskRecorded> recorded, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.delay = delay;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Records a reply, to notify addressees and followers. */
    public void replyPosted(@Observes ReplyPosted event) {
        add(task(TaskKind.REPLY_POSTED, event.postId()).aboutPost(event.discussionId(), event.authorId()));
    }

    /** Records a new discussion, to notify addressees and followers. */
    public void discussionStarted(@Observes DiscussionStarted event) {
        add(task(TaskKind.DISCUSSION_STARTED, event.postId()).aboutPost(event.discussionId(), event.authorId()));
    }

    /**
     * Notifies members whom an author mentions only in a correction, while the post is so new that its mails are still delayed or the correction
     * leaves no mark. Later the discussion has moved on, and old posts notify nobody.
     */
    void postEdited(@Observes PostEdited event) {
        Duration window = delay.length().compareTo(UNMARKED_EDIT) > 0 ? delay.length() : UNMARKED_EDIT;
        tasks.reopen(event.postId(), clock.instant().minus(window));
        recorded.fire(new TaskRecorded());
    }

    void caseDecided(@Observes CaseDecided event) {
        add(task(TaskKind.CASE_DECIDED, event.decisionId()));
    }

    void staffAlerted(@Observes StaffAlerted event) {
        outbox.enqueue(MailKind.URGENT_CASE, event.alertId(), event.memberIds());
        recorded.fire(new TaskRecorded());
    }

    void reminderDue(@Observes DailyReminderDue event) {
        outbox.enqueue(MailKind.CASES_WAITING, event.day(), event.memberIds());
    }

    void messageSent(@Observes CaseMessageSent event) {
        add(task(TaskKind.LETTER_SENT, event.messageId()));
    }

    void caseHandedOver(@Observes CaseHandedOver event) {
        add(task(TaskKind.CASE_HANDED_OVER, event.handoverId()));
    }

    void memberSanctioned(@Observes MemberSanctioned event) {
        if (event.change() != MemberSanctioned.Change.LIFTED) {
            add(task(TaskKind.MEMBER_SANCTIONED, event.sanctionId()));
        }
    }

    void linkRequested(@Observes LinkRequested event) {
        switch (event.purpose()) {
            case CONFIRM_ADDRESS -> orderLink(MailKind.CONFIRM_ADDRESS, event);
            case RESET_PASSWORD -> orderLink(MailKind.RESET_PASSWORD, event);
            case FIRST_ADMINISTRATOR -> {
                // Printed at the first start, not mailed.
            }
        }
    }

    private void orderLink(MailKind kind, LinkRequested event) {
        outbox.enqueueLink(kind, event.linkId(), event.memberId());
        recorded.fire(new TaskRecorded());
    }

    void addressAlreadyKnown(@Observes AddressAlreadyKnown event) {
        outbox.enqueueOncePerHour(MailKind.ADDRESS_KNOWN, event.memberId());
        recorded.fire(new TaskRecorded());
    }

    private NotificationTask task(TaskKind kind, long subjectId) {
        return new NotificationTask(kind, subjectId, clock.instant());
    }

    private void add(NotificationTask task) {
        tasks.add(task);
        recorded.fire(new TaskRecorded());
    }
}
