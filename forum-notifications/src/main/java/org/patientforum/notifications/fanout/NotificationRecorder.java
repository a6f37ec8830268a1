package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.patientforum.posting.events.ReplyPosted;

/**
 * Writes down, in the event's own transaction and with one INSERT, that somebody may need to hear of it. If this fails the event
 * is rolled back with it: a post whose followers would never hear of it is not accepted.
 */
@Dependent
public class NotificationRecorder {

    private final NotificationTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public NotificationRecorder(NotificationTasks tasks, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records the task of telling about a reply. */
    public void replyPosted(@Observes ReplyPosted event) {
        tasks.add(task(TaskKind.REPLY_POSTED, event.postId()).aboutPost(event.discussionId(), event.authorId()));
    }

    /** Records the task of telling about a new discussion. */
    public void discussionStarted(@Observes DiscussionStarted event) {
        tasks.add(task(TaskKind.DISCUSSION_STARTED, event.postId()).aboutPost(event.discussionId(), event.authorId()));
    }

    void caseDecided(@Observes CaseDecided event) {
        tasks.add(task(TaskKind.CASE_DECIDED, event.decisionId()));
    }

    void teamCalled(@Observes StaffAlerted event) {
        outbox.order(MailKind.URGENT_CASE, event.alertId(), event.memberIds());
    }

    void casesWait(@Observes DailyReminderDue event) {
        outbox.order(MailKind.CASES_WAITING, event.day(), event.memberIds());
    }

    void letterSent(@Observes CaseMessageSent event) {
        tasks.add(task(TaskKind.LETTER_SENT, event.messageId()));
    }

    void caseHandedOver(@Observes CaseHandedOver event) {
        tasks.add(task(TaskKind.CASE_HANDED_OVER, event.handoverId()));
    }

    void memberSanctioned(@Observes MemberSanctioned event) {
        if (event.change() != MemberSanctioned.Change.LIFTED) {
            tasks.add(task(TaskKind.MEMBER_SANCTIONED, event.sanctionId()));
        }
    }

    void linkRequested(@Observes LinkRequested event) {
        switch (event.purpose()) {
            case CONFIRM_ADDRESS -> link(MailKind.CONFIRM_ADDRESS, event);
            case RESET_PASSWORD -> link(MailKind.RESET_PASSWORD, event);
            case FIRST_ADMINISTRATOR -> {
                // Printed at the first start, not mailed.
            }
        }
    }

    private void link(MailKind kind, LinkRequested event) {
        outbox.orderLink(kind, event.linkId(), event.memberId());
    }

    void addressAlreadyKnown(@Observes AddressAlreadyKnown event) {
        outbox.orderOncePerHour(MailKind.ADDRESS_KNOWN, event.memberId());
    }

    private NotificationTask task(TaskKind kind, long subjectId) {
        return new NotificationTask(kind, subjectId, clock.instant());
    }
}
