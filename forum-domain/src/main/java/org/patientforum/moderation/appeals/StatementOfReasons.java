package org.patientforum.moderation.appeals;

import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.MeasureLine;
import org.patientforum.reporting.ReportTarget;

/**
 * A decision and its reasons as the affected member reads them (Regulation (EU) 2022/2065, article 17). It names
 * neither staff nor reporters.
 *
 * @param title title of the discussion, or the member's own pseudonym
 * @param reasons without a ground if the decision restricts nothing
 * @param measures further measures of the decision
 * @param appealUntil end of the appeal period; null if the decision cannot be appealed
 * @param appeal null if the member has not appealed
 */
public record StatementOfReasons(
        long decisionId,
        ReportTarget target,
        String title,
        DecisionAction action,
        DecisionState state,
        DecisionInput.Reasons reasons,
        String words,
        List<MeasureLine> measures,
        Instant at,
        Instant appealUntil,
        Made appeal) {

    /**
     * The member's appeal.
     *
     * @param outcome null until it is decided
     * @param answerId the decision on the appeal; null until then
     */
    public record Made(String words, Instant at, AppealOutcome outcome, Long answerId) {}

    static StatementOfReasons of(Decision decision, Case decidedCase, List<MeasureLine> measures, Made appeal) {
        return new StatementOfReasons(
                decision.id(),
                decidedCase.target(),
                decidedCase.snapshot().title(),
                decision.action(),
                decision.state(),
                decision.reasons(),
                decision.wordsToAuthor(),
                measures,
                decision.decidedAt(),
                decision.appealUntil(),
                appeal);
    }

    /** Whether the member may appeal now. */
    public boolean appealableAt(Instant now) {
        return appeal == null && state == DecisionState.IN_FORCE && appealUntil != null && now.isBefore(appealUntil);
    }
}
