package org.patientforum.moderation.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionState;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.TargetState;
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
 * Everything a moderator reads about one case.
 *
 * @param now present content of the target
 * @param targetState present state of the target, which determines what can be decided
 * @param post the post itself, or a discussion's opening post; null for any other target
 * @param about pseudonym of the target's author or of the reported member; null for a message
 * @param before copies of the posts that preceded the reported post when the case was opened
 * @param formerTexts number of texts the post had before its marked edits
 */
public record CaseDetails(
        Heading heading,
        TargetSnapshot now,
        TargetState targetState,
        PostSnapshot post,
        String about,
        int formerTexts,
        List<ContextPost> before,
        List<ReportLine> reports,
        List<NoteLine> notes,
        List<CaseMessageRow> messages,
        List<DecisionLine> decisions,
        List<MeasureLine> measures,
        List<AuditLine> history) {

    /**
     * The case itself.
     *
     * @param claimedBy id of the moderator who has or decided it; null if there is none
     * @param frozenMarkdown text at the time of the first report
     * @param frozenHtml the same as sanitised HTML
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

        /** Whether staff raised the priority above that of the kind. */
        public boolean escalated() {
            return state != CaseState.DECIDED && priority < kind.priority();
        }

        /** Whether the reader can take it over from another moderator. */
        public boolean reassignableBy(long readerId) {
            boolean assignedToAnother = claimedBy != null && claimedBy != readerId;
            boolean aboutReader = aboutId != null && aboutId == readerId;
            return assignedToAnother && !aboutReader && state.reassignable();
        }

        /** The target of the case. */
        public ReportTarget target() {
            return new ReportTarget(targetKind, targetId);
        }
    }

    /**
     * A decision or proposal, with the text the author reads.
     *
     * @param second pseudonym of the second person, who confirmed or dropped it; null if there is none
     * @param appeal text of the author's appeal; null if there is none
     * @param outcome outcome of the appeal; null until it is decided
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

    /** A post that preceded the reported one. */
    public record ContextPost(int number, String author, String html) {}

    /** A note of staff, visible to staff only. */
    public record NoteLine(String words, String author, Instant madeAt) {}

    /**
     * Whether a deletion was requested since the last decision. The next decision must then delete the target or refuse
     * with a reason.
     */
    public boolean deletionAsked() {
        return deletionAsked(decisions, reports);
    }

    /** Whether a complaint was made since the last decision. */
    public boolean complained() {
        return reportedSinceDecision(ReportKind.COMPLAINT, decisions, reports);
    }

    static boolean deletionAsked(List<DecisionLine> decisions, List<ReportLine> reports) {
        return reportedSinceDecision(ReportKind.DELETION_REQUEST, decisions, reports);
    }

    private static boolean reportedSinceDecision(
            ReportKind kind, List<DecisionLine> decisions, List<ReportLine> reports) {
        Instant since = decisions.stream()
                .filter(decision ->
                        decision.state() == DecisionState.IN_FORCE || decision.state() == DecisionState.OVERTURNED)
                .map(DecisionLine::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return reports.stream()
                .anyMatch(report -> report.kind() == kind && !report.madeAt().isBefore(since));
    }

    /** The further measures of a decision. */
    public List<MeasureLine> measuresOf(long decisionId) {
        return measures.stream()
                .filter(measure -> measure.decisionId() == decisionId)
                .toList();
    }

    /** The decision that waits for a second person; null if there is none. */
    public DecisionLine proposal() {
        return decisions.stream()
                .filter(decision -> decision.state() == DecisionState.PROPOSED)
                .findFirst()
                .orElse(null);
    }

    /** The decision with an undecided appeal; null if there is none. */
    public DecisionLine appealed() {
        return decisions.stream()
                .filter(decision -> decision.appeal() != null && decision.outcome() == null)
                .findFirst()
                .orElse(null);
    }

    /** The actions allowed in the present state of the target. */
    public Set<DecisionAction> possibleActions() {
        return targetState.offeredActions();
    }

    /**
     * Whether the target's text has changed since the report. Compares Markdown, because an update of the forum can
     * change the HTML.
     */
    public boolean changedSince() {
        return !now.markdown().equals(heading.frozenMarkdown()) || !now.title().equals(heading.frozenTitle());
    }
}
