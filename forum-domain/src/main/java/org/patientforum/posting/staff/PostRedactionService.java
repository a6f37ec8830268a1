package org.patientforum.posting.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.RedactedWords;
import org.patientforum.posting.Revision;
import org.patientforum.posting.advice.AdviceLinkArchived;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.advice.AdviceLinks;
import org.patientforum.posting.advice.PostLabel;
import org.patientforum.posting.events.PostModerated;
import org.patientforum.posting.events.PostModerated.Change;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Staff actions on the text of a post: redact private information, and label harmful advice. Each is recorded in the audit trail. Group
 * moderators may label posts of their own groups; to them, all other posts do not exist.
 */
@Stateless
public class PostRedactionService {

    private Posts posts;
    private AdviceLinks links;
    private RedactedWords redacted;
    private ModeratorRights rights;
    private Event<Object> events;
    private AuditTrail audit;
    private Clock clock;

    protected PostRedactionService() {}

    @Inject
    public PostRedactionService(
            Posts posts,
            AdviceLinks links,
            RedactedWords redacted,
            ModeratorRights rights,
            Event<Object> events,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.links = links;
        this.redacted = redacted;
        this.rights = rights;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Replaces the text of a post in order to remove private information. The former text is kept for staff. Throws NothingRedacted if the text is
     * the same, EditConflict if the post was edited meanwhile.
     *
     * @param seen {@link PostSnapshot#fingerprint} of the text that staff saw
     */
    @RolesAllowed("moderator")
    public void redact(long actorId, long postId, String newText, String seen) {
        PostContent text = PostInput.text(newText);
        Discussion discussion = posts.lockDiscussionOf(postId);
        Post post = posts.lockPost(postId);
        if (!RandomTokens.hash(post.markdown()).equals(seen)) {
            throw new EditConflict();
        }
        Revision former = post.redact(text, clock.instant());
        posts.add(former);
        redacted.record(postId, former.markdown(), text.markdown());
        posts.deleteDrafts("post:" + postId);
        discussion.incrementRevision();
        events.fire(new PostModerated(discussion.id(), postId, Change.REDACTED));
        record(actorId, AuditAction.POST_REDACTED, postId, "former=" + former.id());
    }

    /** Labels a visible post as advice not to follow, with a link to approved advice; replaces an earlier label. Throws AdviceLinkArchived. */
    @RolesAllowed("groupModerator")
    public void label(long actorId, long postId, long adviceLinkId) {
        requireModerator(actorId, postId);
        if (links.lock(adviceLinkId).archived()) { // locked before its discussions, as in AdviceLinkService.change
            throw new AdviceLinkArchived();
        }
        Discussion discussion = posts.lockDiscussionOf(postId);
        if (posts.lockPost(postId).state() != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        Optional<PostLabel> before = links.labelOf(postId);
        PostLabel label = before.orElseGet(() -> new PostLabel(postId, clock.instant()));
        label.pointTo(adviceLinkId, actorId, clock.instant());
        links.add(label);
        discussion.incrementRevision();
        events.fire(new PostModerated(discussion.id(), postId, Change.LABELLED));
        record(actorId, AuditAction.POST_LABELLED, postId, "link=" + adviceLinkId);
    }

    /** Removes the label from a post, if it has one. */
    @RolesAllowed("groupModerator")
    public void unlabel(long actorId, long postId) {
        requireModerator(actorId, postId);
        Discussion discussion = posts.lockDiscussionOf(postId);
        links.labelOf(postId).ifPresent(label -> {
            links.remove(label);
            discussion.incrementRevision();
            events.fire(new PostModerated(discussion.id(), postId, Change.UNLABELLED));
            record(actorId, AuditAction.POST_UNLABELLED, postId, "link=" + label.adviceLinkId());
        });
    }

    /** The advice that the post's label links to; empty if the post has no label. */
    @RolesAllowed("moderator")
    public Optional<AdviceLinkRow> labelOf(long postId) {
        return links.shownOn(postId);
    }

    /** Throws NotFound, as for an unknown post, unless the actor moderates its group. Locks nothing, because label() locks the link first. */
    private void requireModerator(long actorId, long postId) {
        if (posts.groupOfPost(postId)
                .filter(group -> rights.moderates(actorId, group))
                .isEmpty()) {
            throw new NotFound("post");
        }
    }

    private void record(long actorId, AuditAction action, long postId, String details) {
        audit.record(actorId, action, AuditObject.ofPost(postId), details);
    }
}
