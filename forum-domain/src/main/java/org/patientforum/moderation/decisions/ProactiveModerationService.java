package org.patientforum.moderation.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.Standing;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostNumbersRefused;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.staff.TendingService;
import org.patientforum.reporting.ReportTarget;

/**
 * What staff come upon themselves, without a report: it gets its case like everything else, so that its author reads why and can
 * appeal, and so that nobody deletes alone.
 */
@Stateless
public class ProactiveModerationService {

    /** No more posts than this are decided at once. */
    public static final int MOST = 200;

    private CaseOpener opener;
    private Decisions decisions;
    private CaseTargets targets;
    private ModerationService moderation;
    private TendingService tending;

    protected ProactiveModerationService() {}

    @Inject
    public ProactiveModerationService(
            CaseOpener opener,
            Decisions decisions,
            CaseTargets targets,
            ModerationService moderation,
            TendingService tending) {
        this.opener = opener;
        this.decisions = decisions;
        this.targets = targets;
        this.moderation = moderation;
        this.tending = tending;
    }

    /** Opens the case of something, or finds it if it is open, and takes it unless somebody has it. Gives its id. Throws NotFound. */
    @RolesAllowed("moderator")
    public long takeUp(long actorId, ReportTarget target) {
        return opener.takeUp(actorId, target).id();
    }

    /**
     * Those of these posts that can be decided so, by their ids, each with what stands for its text. Throws PostNumbersRefused if none
     * can, or too many.
     */
    @RolesAllowed("moderator")
    public Map<Long, String> texts(long discussionId, PostNumbers posts, DecisionAction action) {
        Map<Long, String> texts = new LinkedHashMap<>();
        ids(discussionId, posts, action)
                .forEach(id -> texts.put(id, snapshot(id).fingerprint()));
        return texts;
    }

    private List<Long> ids(long discussionId, PostNumbers posts, DecisionAction action) {
        List<Long> ids = tending.inState(discussionId, posts, Standing.statesFor(action));
        if (ids.isEmpty()) {
            throw new PostNumbersRefused("noneSo");
        }
        if (ids.size() > MOST) {
            throw new PostNumbersRefused("tooManyAtOnce");
        }
        return ids;
    }

    /**
     * Decides several posts of a discussion in the same way, those that can become so, each in its own case; says how many these are.
     * Left out are one's own, and those that somebody else works on. Throws PostNumbersRefused if none can, too many, or if a
     * text was changed; then none is decided. DecisionRefused.
     *
     * @param textsSeen what {@link #texts} gave when staff looked
     */
    @RolesAllowed("moderator")
    public int decideAll(
            long actorId, long discussionId, PostNumbers posts, Map<Long, String> textsSeen, DecisionWording wording) {
        wording.requireGood();
        List<Case> mine = new ArrayList<>();
        for (long postId : ids(discussionId, posts, wording.action())) {
            Case found = opener.takeUp(actorId, ReportTarget.ofPost(postId));
            if (found.free(actorId)) {
                requireSeen(
                        snapshot(postId),
                        textsSeen); // before any is decided: with the first one go quotes of it in the others
                mine.add(found);
            }
        }
        mine.forEach(found -> moderation.decide(actorId, found.id(), found.version(), wording));
        return mine.size();
    }

    private PostSnapshot snapshot(long postId) {
        return targets.post(ReportTarget.ofPost(postId));
    }

    private static void requireSeen(PostSnapshot post, Map<Long, String> seen) {
        if (!post.fingerprint().equals(seen.get(post.postId()))) {
            throw new PostNumbersRefused("changed", post.place().number());
        }
    }

    /**
     * Replaces the text of a post to take private information out, and tells its author why. Throws NothingRedacted, CaseTaken,
     * DecisionRefused, or ChangedWhileEditing.
     *
     * @param seen {@code PostSnapshot.fingerprint()} of the text that staff had before them
     */
    @RolesAllowed("moderator")
    public void redact(long actorId, long postId, String newText, String seen, DecisionWording wording) {
        wording.requireGood();
        Case found = opener.takeUp(actorId, ReportTarget.ofPost(postId));
        tending.redact(actorId, postId, newText, seen);
        moderation.decide(actorId, found.id(), found.version(), wording);
    }

    /** The posts of a discussion whose deletion waits for a second person, by their numbers. */
    @RolesAllowed("moderator")
    public List<ProposedDeletion> proposed(long discussionId) {
        return decisions.proposedDeletions(discussionId);
    }

    /**
     * Confirms these deletions, as they were seen, if somebody else proposed them; says how many these are. Throws what confirming one
     * throws if one was changed or decided meanwhile; then none is confirmed.
     */
    @RolesAllowed("moderator")
    public int confirmAll(long actorId, List<ProposedDeletion> seen) {
        List<ProposedDeletion> all = seen.stream()
                .filter(one -> one.byId() != actorId && one.aboutId() != actorId)
                .toList();
        all.forEach(one -> moderation.confirm(actorId, one.caseId(), one.version()));
        return all.size();
    }

    /** Drops these proposals, as they were seen; says how many these were. Throws what dropping one throws, and then drops none. */
    @RolesAllowed("moderator")
    public int dropAll(long actorId, List<ProposedDeletion> seen) {
        seen.forEach(one -> moderation.drop(actorId, one.caseId(), one.version()));
        return seen.size();
    }
}
