package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.moderation.assignment.HandoverNotice;
import org.patientforum.moderation.assignment.TakeOverService;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.moderation.messages.CaseMessageRecipient;
import org.patientforum.moderation.messages.CaseMessageService;

/** Whom it concerns what staff do. */
@Dependent
public class Concerned {

    private final ModerationService moderation;
    private final CaseMessageService letters;
    private final TakeOverService takeOvers;
    private final SanctionService sanctions;

    @Inject
    public Concerned(
            ModerationService moderation,
            CaseMessageService letters,
            TakeOverService takeOvers,
            SanctionService sanctions) {
        this.moderation = moderation;
        this.letters = letters;
        this.takeOvers = takeOvers;
        this.sanctions = sanctions;
    }

    DecisionRecipients decision(long decisionId) {
        return moderation.recipients(decisionId);
    }

    CaseMessageRecipient letter(long letterId) {
        return letters.recipient(letterId);
    }

    HandoverNotice handover(long handoverId) {
        return takeOvers.notice(handoverId);
    }

    List<Long> sanctioned(long sanctionId) {
        return List.of(sanctions.whomToTell(sanctionId));
    }
}
