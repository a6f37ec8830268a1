package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.SanctionService;
import org.patientforum.moderation.DecisionToTell;
import org.patientforum.moderation.HandoverToTell;
import org.patientforum.moderation.LetterService;
import org.patientforum.moderation.LetterToTell;
import org.patientforum.moderation.ModerationService;
import org.patientforum.moderation.TakeOverService;

/** Whom it concerns what staff do. */
@Dependent
class Concerned {

    private final ModerationService moderation;
    private final LetterService letters;
    private final TakeOverService takeOvers;
    private final SanctionService sanctions;

    @Inject
    Concerned(
            ModerationService moderation, LetterService letters, TakeOverService takeOvers, SanctionService sanctions) {
        this.moderation = moderation;
        this.letters = letters;
        this.takeOvers = takeOvers;
        this.sanctions = sanctions;
    }

    DecisionToTell decision(long decisionId) {
        return moderation.decisionToTell(decisionId);
    }

    LetterToTell letter(long letterId) {
        return letters.letterToTell(letterId);
    }

    HandoverToTell handover(long handoverId) {
        return takeOvers.handoverToTell(handoverId);
    }

    List<Long> sanctioned(long sanctionId) {
        return List.of(sanctions.whomToTell(sanctionId));
    }
}
