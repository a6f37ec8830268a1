package org.patientforum.moderation.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.TargetState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.staff.PostRedactionService;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Moderation of content that staff found without a report. It gets a case like reported content, so that its author
 * reads the reasons and can appeal, and nobody deletes content alone.
 */
@Stateless
public class ProactiveModerationService {

    /** Maximum number of posts in one decision. */
    public static final int MAX_POSTS = 200;

    private CaseOpener opener;
    private Decisions decisions;
    private CaseTargets targets;
    private ModerationService moderation;
    private StaffDiscussionQueries discussions;
    private PostRedactionService redaction;

    protected ProactiveModerationService() {}

    @Inject
    public ProactiveModerationService(
            CaseOpener opener,
            Decisions decisions,
            CaseTargets targets,
            ModerationService moderation,
            StaffDiscussionQueries discussions,
            PostRedactionService redaction) {
        this.opener = opener;
        this.decisions = decisions;
        this.targets = targets;
        this.moderation = moderation;
        this.discussions = discussions;
        this.redaction = redaction;
    }

    /**
     * Opens the case of a target, or finds the open one, and assigns it to the actor unless another moderator has it.
     * Returns its id. Throws NotFound.
     */
    @RolesAllowed("moderator")
    public long takeUp(long actorId, ReportTarget target) {
        return opener.takeUp(actorId, target).id();
    }

    /**
     * The fingerprints of the texts, by post id, of those posts that allow the action. Throws InvalidInput if
     * there are none or too many.
     */
    @RolesAllowed("moderator")
    public Map<Long, String> fingerprints(long discussionId, PostNumbers posts, DecisionAction action) {
        Map<Long, String> fingerprints = new LinkedHashMap<>();
        ids(discussionId, posts, action)
                .forEach(id -> fingerprints.put(id, snapshot(id).fingerprint()));
        return fingerprints;
    }

    private List<Long> ids(long discussionId, PostNumbers posts, DecisionAction action) {
        List<Long> ids = discussions.inState(discussionId, posts, TargetState.statesFor(action));
        if (ids.isEmpty()) {
            throw new InvalidInput("postNumbers.noneSo");
        }
        if (ids.size() > MAX_POSTS) {
            throw new InvalidInput("postNumbers.tooManySelected");
        }
        return ids;
    }

    /**
     * Decides several posts of a discussion in the same way, each in its own case, and returns how many. Skips posts
     * that do not allow the action, the actor's own posts, and posts that other moderators work on. Throws
     * DecisionRefused; throws InvalidInput if no post allows the action, too many do, or a text has changed, and
     * then decides none.
     *
     * @param seenFingerprints the result of {@link #fingerprints} for the page that the actor saw
     */
    @RolesAllowed("moderator")
    public int decideAll(
            long actorId,
            long discussionId,
            PostNumbers posts,
            Map<Long, String> seenFingerprints,
            DecisionInput input) {
        input.validate();
        List<Case> assigned = new ArrayList<>();
        for (long postId : ids(discussionId, posts, input.action())) {
            Case found = opener.takeUp(actorId, ReportTarget.ofPost(postId));
            if (found.decidableBy(actorId)) {
                // before the first decision, which removes quotes of its post from the others
                requireUnchanged(snapshot(postId), seenFingerprints);
                assigned.add(found);
            }
        }
        assigned.forEach(found -> moderation.decide(actorId, found.id(), found.version(), input));
        return assigned.size();
    }

    private PostSnapshot snapshot(long postId) {
        return targets.post(ReportTarget.ofPost(postId));
    }

    private static void requireUnchanged(PostSnapshot post, Map<Long, String> seenFingerprints) {
        if (!post.fingerprint().equals(seenFingerprints.get(post.postId()))) {
            throw new InvalidInput("postNumbers.changed", post.location().number());
        }
    }

    /**
     * Replaces the text of a post to remove private information, and tells its author why. Throws NothingRedacted,
     * CaseTaken, DecisionRefused, EditConflict.
     *
     * @param seenFingerprint {@code PostSnapshot.fingerprint()} of the text the actor saw
     */
    @RolesAllowed("moderator")
    public void redact(long actorId, long postId, String newText, String seenFingerprint, DecisionInput input) {
        input.validate();
        Case found = opener.takeUp(actorId, ReportTarget.ofPost(postId));
        redaction.redact(actorId, postId, newText, seenFingerprint);
        moderation.decide(actorId, found.id(), found.version(), input.afterWarning()); // it changes words only
    }

    /** The posts of a discussion whose deletion waits for a second person, by post number. */
    @RolesAllowed("moderator")
    public List<DeletionProposal> proposals(long discussionId) {
        return decisions.proposedDeletions(discussionId);
    }

    /**
     * Confirms these proposals, except the actor's own and those about the actor, and returns how many. Confirms none
     * if one was changed or decided meanwhile; throws what {@link ModerationService#confirm} throws.
     */
    @RolesAllowed("moderator")
    public int confirmAll(long actorId, List<DeletionProposal> proposals) {
        List<DeletionProposal> confirmable = proposals.stream()
                .filter(proposal -> proposal.byId() != actorId && proposal.aboutId() != actorId)
                .toList();
        confirmable.forEach(proposal -> moderation.confirm(actorId, proposal.caseId(), proposal.version()));
        return confirmable.size();
    }

    /**
     * Drops these proposals and returns how many. Drops none if one was changed or decided meanwhile; throws what
     * {@link ModerationService#drop} throws.
     */
    @RolesAllowed("moderator")
    public int dropAll(long actorId, List<DeletionProposal> proposals) {
        proposals.forEach(proposal -> moderation.drop(actorId, proposal.caseId(), proposal.version()));
        return proposals.size();
    }
}
