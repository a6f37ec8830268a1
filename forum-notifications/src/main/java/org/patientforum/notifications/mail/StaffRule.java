package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.noticing.TeamCalls;
import org.patientforum.notifications.mail.Decision.Send;
import org.patientforum.notifications.mail.Decision.Skip;

/** Whether mails to staff are still needed: nobody has taken the case, and their readers still look after the forum. */
@Dependent
class StaffRule {

    private final TeamCalls calls;

    @Inject
    StaffRule(TeamCalls calls) {
        this.calls = calls;
    }

    Map<Long, Decision> decide(List<Addressed> mails) {
        Map<Long, Decision> decisions = new HashMap<>();
        if (mails.isEmpty()) {
            return decisions;
        }
        Set<Long> waiting = calls.stillWaiting(subjects(mails));
        Set<Long> team = calls.team();
        for (Addressed mail : mails) {
            boolean needed = mail.order().kind() == MailKind.CASES_WAITING
                    || waiting.contains(mail.order().subjectId());
            boolean staff = team.contains(mail.order().memberId());
            decisions.put(mail.order().mailId(), needed && staff ? new Send(mail) : new Skip(SkippedReason.NOT_NEEDED));
        }
        return decisions;
    }

    private static Collection<Long> subjects(List<Addressed> mails) {
        return mails.stream()
                .filter(mail -> mail.order().kind() == MailKind.URGENT_CASE)
                .map(mail -> mail.order().subjectId())
                .distinct()
                .toList();
    }
}
