package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.SanctionService;
import org.patientforum.moderation.DecisionToTell;
import org.patientforum.moderation.LetterToTell;
import org.patientforum.moderation.ModerationService;

/** Whom it concerns what staff do. */
@Dependent
class Concerned {

    private final ModerationService moderation;
    private final SanctionService sanctions;

    @Inject
    Concerned(ModerationService moderation, SanctionService sanctions) {
        this.moderation = moderation;
        this.sanctions = sanctions;
    }

    DecisionToTell decision(long decisionId) {
        return moderation.decisionToTell(decisionId);
    }

    LetterToTell letter(long letterId) {
        return moderation.letterToTell(letterId);
    }

    List<Long> sanctioned(long sanctionId) {
        return List.of(sanctions.whomToTell(sanctionId));
    }
}
