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

/** The texts that edited posts had before: staff can read them and purge them. Both are written in the audit trail. */
@Stateless
public class FormerTextService {

    private static final int LONGEST_REASON = 900;

    /** Beyond so many, the audit row says how many more: it holds 1,000 characters. */
    private static final int MOST_IDS = 5;

    private PostingService posting;
    private PostModerationService stewardship;
    private AuditTrail audit;

    protected FormerTextService() {}

    @Inject
    public FormerTextService(PostingService posting, PostModerationService stewardship, AuditTrail audit) {
        this.posting = posting;
        this.stewardship = stewardship;
        this.audit = audit;
    }

    /** The former texts of a post. That the moderator looked is written in the audit trail. Throws NotFound. */
    @RolesAllowed("moderator")
    public FormerTexts open(long actorId, long postId) {
        PostSnapshot post = posting.snapshot(postId);
        audit.record(actorId, AuditAction.FORMER_TEXTS_VIEWED, AuditObject.ofPost(postId), "");
        return new FormerTexts(post, stewardship.formerTexts(postId));
    }

    /**
     * Removes former texts for good; the post stays as it is. Throws ReasonMissing, or NotFound if there is none to remove.
     *
     * @param formerTextId the one to remove, or null for all
     */
    @RolesAllowed("moderator")
    public void purge(long actorId, long postId, Long formerTextId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        List<Long> purged = stewardship.purgeFormerTexts(postId, formerTextId);
        String words = reason.strip();
        audit.record(
                actorId,
                AuditAction.FORMER_TEXTS_PURGED,
                AuditObject.ofPost(postId),
                "texts=" + listed(purged) + " reason=" + words.substring(0, Math.min(words.length(), LONGEST_REASON)));
    }

    private static String listed(List<Long> ids) {
        String first = ids.stream().limit(MOST_IDS).map(String::valueOf).collect(Collectors.joining(","));
        return ids.size() <= MOST_IDS ? first : first + ",+" + (ids.size() - MOST_IDS);
    }
}
