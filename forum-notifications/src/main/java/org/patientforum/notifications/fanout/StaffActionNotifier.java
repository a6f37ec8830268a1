package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.assignment.HandoverNotice;
import org.patientforum.moderation.assignment.HandoverService;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.messages.CaseMessageRecipient;
import org.patientforum.moderation.messages.CaseMessageService;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;

/** Notifies the recipients of staff actions: decisions, messages about a report, handovers of cases, sanctions. */
@Dependent
public class StaffActionNotifier {

    private final Notifications notifications;
    private final Outbox outbox;
    private final ModerationService moderation;
    private final CaseMessageService messages;
    private final HandoverService takeOvers;
    private final SanctionService sanctions;
    private final Clock clock;

    @Inject
    public StaffActionNotifier(
            Notifications notifications,
            Outbox outbox,
            ModerationService moderation,
            CaseMessageService messages,
            HandoverService takeOvers,
            SanctionService sanctions,
            Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.moderation = moderation;
        this.messages = messages;
        this.takeOvers = takeOvers;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** Notifies all recipients of the task's staff action at once: they are few. */
    void notifyRecipients(NotificationTask task) {
        switch (task.kind()) {
            case CASE_DECIDED -> notifyOfDecision(task);
            case LETTER_SENT -> notifyReporter(task);
            case CASE_HANDED_OVER -> notifyOfHandover(task);
            case MEMBER_SANCTIONED -> notifySanctionedMember(task);
            default -> throw new IllegalArgumentException("not a staff action: " + task.kind());
        }
    }

    private void notifyOfDecision(NotificationTask task) {
        DecisionRecipients decision = moderation.recipients(task.subjectId());
        List<Long> recipients = new ArrayList<>(decision.reporterIds());
        addMissing(task, NotificationKind.ANSWER_TO_YOUR_REPORT, decision.reporterIds(), "");
        if (decision.aboutId() != null
                && (decision.action() != DecisionAction.LEAVE
                        || !decision.message().isBlank())) {
            addMissing(task, NotificationKind.DECISION_ON_YOUR_POST, List.of(decision.aboutId()), decision.message());
            recipients.add(decision.aboutId());
        }
        enqueueMail(task, recipients);
    }

    /** A guest who reported has no account and reads the message by the report's reference. */
    private void notifyReporter(NotificationTask task) {
        CaseMessageRecipient message = messages.recipient(task.subjectId());
        if (message.reporterId() != null) {
            List<Long> reporter = List.of(message.reporterId());
            addMissing(task, NotificationKind.WORD_ABOUT_YOUR_REPORT, reporter, message.reference());
            enqueueMail(task, reporter);
        }
    }

    /** On the site only: a former assignee has nothing left to do, and an urgent case that the new one leaves alone alerts others. */
    private void notifyOfHandover(NotificationTask task) {
        HandoverNotice handover = takeOvers.notice(task.subjectId());
        NotificationKind kind = NotificationKind.of(handover.reason());
        addMissing(task, kind, List.of(handover.recipientId()), Long.toString(handover.caseId()));
    }

    /** A sanction on the site only: the decision that includes it is announced by mail already. */
    private void notifySanctionedMember(NotificationTask task) {
        List<Long> member = List.of(sanctions.memberOf(task.subjectId()));
        addMissing(task, NotificationKind.WORD_ABOUT_YOU, member, "");
        if (!sanctions.kindOf(task.subjectId()).sanction()) {
            enqueueMail(task, member);
        }
    }

    private void enqueueMail(NotificationTask task, List<Long> members) {
        if (task.isRecentAt(clock.instant())) {
            outbox.enqueue(MailKind.MESSAGE_FOR_YOU, task.id(), members);
        }
    }

    private void addMissing(NotificationTask task, NotificationKind kind, List<Long> members, String words) {
        if (members.isEmpty()) {
            return;
        }
        Set<Long> notified = notifications.notifiedOf(kind, task.subjectId(), members);
        members.stream()
                .distinct()
                .filter(member -> !notified.contains(member))
                .map(member -> new Notification(kind, task.subjectId(), member, task.createdAt()).withWords(words))
                .forEach(notifications::add);
    }
}
