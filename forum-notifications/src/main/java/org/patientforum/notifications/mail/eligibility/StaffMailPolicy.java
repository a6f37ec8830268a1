package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.patientforum.alerting.StaffAlerts;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Send;
import org.patientforum.notifications.mail.eligibility.DeliveryDecision.Skip;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * Decides whether mails to staff are still needed: the case is unassigned, and the recipient is still responsible.
 */
@Dependent
public class StaffMailPolicy {

    private final StaffAlerts alerts;
    private final Suppressions suppressions;

    @Inject
    public StaffMailPolicy(StaffAlerts alerts, Suppressions suppressions) {
        this.alerts = alerts;
        this.suppressions = suppressions;
    }

    Map<Long, DeliveryDecision> decide(List<AddressedMail> mails) {
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        if (mails.isEmpty()) {
            return decisions;
        }
        Set<Long> waiting = alerts.stillWaiting(subjects(mails));
        Set<Long> team = alerts.staff();
        BiPredicate<Long, String> suppressed = suppressions.suppressed(
                mails.stream().map(mail -> mail.order().memberId()).distinct().toList());
        for (AddressedMail mail : mails) {
            boolean needed = mail.order().kind() == MailKind.CASES_WAITING
                    || waiting.contains(mail.order().subjectId());
            boolean staff = team.contains(mail.order().memberId());
            decisions.put(mail.order().mailId(), needed && staff ? new Send(mail) : new Skip(SkippedReason.NOT_NEEDED));
            if (mail.order().kind().alertsStaff()
                    && needed
                    && (!staff || suppressed.test(mail.order().memberId(), mail.email()))) {
                alertMissed(mail.order().subjectId(), mail.order().memberId());
            }
        }
        return decisions;
    }

    /** Records that an alert will probably not reach its recipient, so that others are alerted. */
    void alertMissed(long noticeId, long memberId) {
        alerts.undelivered(noticeId, memberId);
    }

    private static Collection<Long> subjects(List<AddressedMail> mails) {
        return mails.stream()
                .filter(mail -> mail.order().kind() == MailKind.URGENT_CASE)
                .map(mail -> mail.order().subjectId())
                .distinct()
                .toList();
    }
}
