package org.patientforum.moderation.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.NotAllowed;

/** Previews one decision about several cases. Deciding checks all rules again. */
@Stateless
public class BulkPreviewService {

    /** The maximum number of cases decided at once. */
    public static final int MAX_CASES = 100;

    private CaseQueries queries;
    private CaseTargets targets;
    private Decisions decisions;
    private ReportingService reporting;

    protected BulkPreviewService() {}

    @Inject
    public BulkPreviewService(
            CaseQueries queries, CaseTargets targets, Decisions decisions, ReportingService reporting) {
        this.queries = queries;
        this.targets = targets;
        this.decisions = decisions;
        this.reporting = reporting;
    }

    /**
     * What the decision would do to each of these cases, in the order of their numbers. Cases that the actor may not see
     * are left out.
     *
     * @param seenVersions the version of each case that the actor saw, by id
     */
    @RolesAllowed("groupModerator")
    public List<BulkLine> preview(long actorId, Map<Long, Integer> seenVersions, DecisionInput input) {
        List<Long> ids =
                seenVersions.keySet().stream().sorted().limit(MAX_CASES).toList();
        return queries.rowsOf(actorId, ids).stream()
                .map(row -> new BulkLine(row, refusal(actorId, row.id(), seenVersions.get(row.id()), input)))
                .toList();
    }

    private @Nullable ForumException refusal(long actorId, long caseId, int seenVersion, DecisionInput input) {
        try {
            queries.heading(actorId, caseId)
                    .ifPresent(heading -> requireDecidable(actorId, heading, seenVersion, input));
            return null;
        } catch (ForumException refused) {
            return refused;
        }
    }

    /** Checks in the order in which deciding does, so that both give the same reason. */
    private void requireDecidable(long actorId, CaseDetails.Heading heading, int seenVersion, DecisionInput input) {
        input.requireAnswer(CaseDetails.deletionAsked(
                queries.decisions(heading.id()), reporting.reportsOf(actorId, heading.target())));
        if (Objects.equals(heading.aboutId(), actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
        if (heading.state() == CaseState.APPEALED) {
            throw new NotAllowed("decideAppealFirst");
        }
        boolean warned = !input.restrictive() || !decisions.upheldAppeal(heading.id(), actorId);
        DecisionRefused.require(warned, "appealUpheld");
        boolean noOther = heading.claimedBy() == null || heading.claimedBy() == actorId;
        heading.state().requireActionable(noOther, heading.version() == seenVersion);
        targets.stateOf(heading.target()).require(input.action());
    }
}
