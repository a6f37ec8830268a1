package org.patientforum.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.reporting.ReportLine;

/**
 * Everything a moderator reads of one case.
 *
 * @param formerTexts how many texts the post had before its marked edits
 */
public record CaseFile(
        Heading heading,
        PostSnapshot post,
        String author,
        int formerTexts,
        List<ReportLine> reports,
        List<DecisionLine> decisions,
        List<AuditLine> history) {

    /**
     * The case itself.
     *
     * @param claimedBy id of the moderator who has it or decided it, or null
     * @param frozenHtml the text as first reported, sanitised
     */
    public record Heading(
            long id,
            int version,
            CaseKind kind,
            CaseState state,
            Long claimedBy,
            String claimedByName,
            Instant openedAt,
            Instant dueAt,
            String frozenTitle,
            String frozenHtml) {}

    /** A decision on the case, with the words the author read. */
    public record DecisionLine(Action action, String words, String by, Instant at) {}

    /** What can be done with the post as it is now. */
    public Set<Action> possibleActions() {
        return Action.possibleFor(post.state());
    }

    /** Whether the post's text is not what was reported any more. */
    public boolean changedSince() {
        return !post.html().equals(heading.frozenHtml()) || !post.title().equals(heading.frozenTitle());
    }
}
