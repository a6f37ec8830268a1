package org.patientforum.moderation.appeals;

import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.moderation.decisions.MeasureLine;
import org.patientforum.reporting.ReportTarget;

/**
 * What was decided about something a member wrote, and why, as the member reads it (Regulation (EU) 2022/2065, article 17). It
 * names no staff and nobody who reported.
 *
 * @param title of the discussion it is about, or the member's own pseudonym
 * @param reasons without a ground if nothing was taken away
 * @param measures what it did besides
 * @param appealUntil null if there is nothing to appeal against
 * @param appeal null if the member did not appeal
 */
public record StatementOfReasons(
        long decisionId,
        ReportTarget target,
        String title,
        DecisionAction action,
        DecisionState state,
        DecisionWording.Reasons reasons,
        String words,
        List<MeasureLine> measures,
        Instant at,
        Instant appealUntil,
        Made appeal) {

    /**
     * The member's appeal.
     *
     * @param outcome null while it is not decided
     * @param answerId the decision that decided it; null until then
     */
    public record Made(String words, Instant at, AppealOutcome outcome, Long answerId) {}

    static StatementOfReasons of(Decision decision, Case of, List<MeasureLine> measures, Made appeal) {
        return new StatementOfReasons(
                decision.id(),
                of.target(),
                of.frozen().title(),
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
