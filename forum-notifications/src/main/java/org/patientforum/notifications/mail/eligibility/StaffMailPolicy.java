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

/** Whether mails to staff are still needed: nobody has taken the case, and their readers still look after the forum. */
@Dependent
public class StaffMailPolicy {

    private final StaffAlerts calls;
    private final Suppressions suppressions;

    @Inject
    public StaffMailPolicy(StaffAlerts calls, Suppressions suppressions) {
        this.calls = calls;
        this.suppressions = suppressions;
    }

    Map<Long, DeliveryDecision> decide(List<AddressedMail> mails) {
        Map<Long, DeliveryDecision> decisions = new HashMap<>();
        if (mails.isEmpty()) {
            return decisions;
        }
        Set<Long> waiting = calls.stillWaiting(subjects(mails));
        Set<Long> team = calls.staff();
        BiPredicate<Long, String> suppressed = suppressions.among(
                mails.stream().map(mail -> mail.order().memberId()).distinct().toList());
        for (AddressedMail mail : mails) {
            boolean needed = mail.order().kind() == MailKind.CASES_WAITING
                    || waiting.contains(mail.order().subjectId());
            boolean staff = team.contains(mail.order().memberId());
            decisions.put(mail.order().mailId(), needed && staff ? new Send(mail) : new Skip(SkippedReason.NOT_NEEDED));
            if (mail.order().kind().callsStaff()
                    && needed
                    && (!staff || suppressed.test(mail.order().memberId(), mail.email()))) {
                missed(mail.order().subjectId(), mail.order().memberId());
            }
        }
        return decisions;
    }

    /** The call hardly reaches whom it is for: others are to be called. */
    void missed(long noticeId, long memberId) {
        calls.undelivered(noticeId, memberId);
    }

    private static Collection<Long> subjects(List<AddressedMail> mails) {
        return mails.stream()
                .filter(mail -> mail.order().kind() == MailKind.URGENT_CASE)
                .map(mail -> mail.order().subjectId())
                .distinct()
                .toList();
    }
}
