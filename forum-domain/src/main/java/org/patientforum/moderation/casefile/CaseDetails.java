package org.patientforum.moderation.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.Standing;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.TargetSnapshot;
import org.patientforum.moderation.decisions.MeasureLine;
import org.patientforum.moderation.messages.CaseMessageRow;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportLine;
import org.patientforum.reporting.ReportTarget;

/**
 * Everything a moderator reads of one case.
 *
 * @param now the target as it is now
 * @param standing how it stands now, which says what can be decided
 * @param post the post itself, or a discussion's opening post; null for any other target
 * @param about pseudonym of who wrote the target or is it; null for a message
 * @param before the posts that stood before the reported one, as they were then
 * @param formerTexts how many texts the post had before its marked edits
 */
public record CaseDetails(
        Heading heading,
        TargetSnapshot now,
        Standing standing,
        PostSnapshot post,
        String about,
        int formerTexts,
        List<ContextPost> before,
        List<ReportLine> reports,
        List<NoteLine> notes,
        List<CaseMessageRow> letters,
        List<DecisionLine> decisions,
        List<MeasureLine> measures,
        List<AuditLine> history) {

    /**
     * The case itself.
     *
     * @param claimedBy id of the moderator who has it or decided it, or null
     * @param frozenMarkdown the text as first reported
     * @param frozenHtml the same as it was shown then, sanitised
     */
    public record Heading(
            long id,
            int version,
            ReportTarget.Kind targetKind,
            long targetId,
            Long aboutId,
            CaseKind kind,
            int priority,
            CaseState state,
            Long claimedBy,
            String claimedByName,
            Instant openedAt,
            Instant dueAt,
            String frozenTitle,
            String frozenMarkdown,
            String frozenHtml) {

        /** Whether one of the staff has made it more urgent than its kind is. */
        public boolean escalated() {
            return state != CaseState.DECIDED && priority < kind.priority();
        }

        /** Whether the reader can take it from another who works on it. */
        public boolean takenFrom(long readerId) {
            boolean another = claimedBy != null && claimedBy != readerId;
            boolean aboutReader = aboutId != null && aboutId == readerId;
            return another && !aboutReader && state.takeable();
        }

        /** What the case is about. */
        public ReportTarget target() {
            return new ReportTarget(targetKind, targetId);
        }
    }

    /**
     * A decision on the case, or one that is proposed, with the words the author reads.
     *
     * @param second pseudonym of who confirmed or dropped it; null if nobody did
     * @param appeal the author's words against it; null if there are none
     * @param outcome of the appeal; null while it is not decided
     */
    public record DecisionLine(
            long id,
            DecisionState state,
            DecisionAction action,
            String facts,
            LegalBasis ground,
            String groundWords,
            String words,
            String by,
            String second,
            Instant at,
            String appeal,
            AppealOutcome outcome) {}

    /** A post that stood before the reported one. */
    public record ContextPost(int number, String author, String html) {}

    /** What one of the staff wrote for the others. */
    public record NoteLine(String words, String author, Instant madeAt) {}

    /** Whether a deletion was asked for since the last decision, so that a decision does it or refuses it. */
    public boolean deletionAsked() {
        return told(ReportKind.DELETION_REQUEST);
    }

    /** Whether somebody complained since the last decision. */
    public boolean complained() {
        return told(ReportKind.COMPLAINT);
    }

    private boolean told(ReportKind kind) {
        Instant since = decisions.stream()
                .filter(decision ->
                        decision.state() == DecisionState.IN_FORCE || decision.state() == DecisionState.OVERTURNED)
                .map(DecisionLine::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return reports.stream()
                .anyMatch(report -> report.kind() == kind && !report.madeAt().isBefore(since));
    }

    /** What a decision does besides its action. */
    public List<MeasureLine> measuresOf(long decisionId) {
        return measures.stream()
                .filter(measure -> measure.decisionId() == decisionId)
                .toList();
    }

    /** What waits for a second person; null if nothing does. */
    public DecisionLine proposal() {
        return decisions.stream()
                .filter(decision -> decision.state() == DecisionState.PROPOSED)
                .findFirst()
                .orElse(null);
    }

    /** The decision whose appeal waits to be decided; null if there is none. */
    public DecisionLine appealed() {
        return decisions.stream()
                .filter(decision -> decision.appeal() != null && decision.outcome() == null)
                .findFirst()
                .orElse(null);
    }

    /** What can be decided about the target as it is now. */
    public Set<DecisionAction> possibleActions() {
        return standing.offered();
    }

    /** Whether the target is not what was reported any more; that it is shown otherwise since an update is no change. */
    public boolean changedSince() {
        return !now.markdown().equals(heading.frozenMarkdown()) || !now.title().equals(heading.frozenTitle());
    }
}
