package org.patientforum.moderation.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.shared.validation.ReasonMissing;

/** Gives staff access to the former texts of edited posts, and purges them. Records both in the audit trail. */
@Stateless
public class FormerTextService {

    private static final int MAX_REASON_LENGTH = 900;

    /** An audit row holds 1,000 characters, so it lists this many ids and the number of the others. */
    private static final int MAX_IDS = 5;

    private PostingService posting;
    private PostModerationService postModeration;
    private AuditTrail audit;

    protected FormerTextService() {}

    @Inject
    public FormerTextService(PostingService posting, PostModerationService postModeration, AuditTrail audit) {
        this.posting = posting;
        this.postModeration = postModeration;
        this.audit = audit;
    }

    /** The former texts of a post. Records the access in the audit trail. Throws NotFound. */
    @RolesAllowed("moderator")
    public FormerTexts open(long actorId, long postId) {
        PostSnapshot post = posting.snapshot(postId);
        audit.record(actorId, AuditAction.FORMER_TEXTS_VIEWED, AuditObject.ofPost(postId), "");
        return new FormerTexts(post, postModeration.formerTexts(postId));
    }

    /**
     * Permanently deletes former texts; the post itself does not change. Throws ReasonMissing, or NotFound if there is
     * nothing to delete.
     *
     * @param formerTextId the text to delete; null for all
     */
    @RolesAllowed("moderator")
    public void purge(long actorId, long postId, Long formerTextId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        List<Long> purged = postModeration.purgeFormerTexts(postId, formerTextId);
        String stripped = reason.strip();
        audit.record(
                actorId,
                AuditAction.FORMER_TEXTS_PURGED,
                AuditObject.ofPost(postId),
                "texts=" + listed(purged) + " reason="
                        + stripped.substring(0, Math.min(stripped.length(), MAX_REASON_LENGTH)));
    }

    private static String listed(List<Long> ids) {
        String listed = ids.stream().limit(MAX_IDS).map(String::valueOf).collect(Collectors.joining(","));
        return ids.size() <= MAX_IDS ? listed : listed + ",+" + (ids.size() - MAX_IDS);
    }
}
