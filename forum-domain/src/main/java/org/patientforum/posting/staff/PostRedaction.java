package org.patientforum.posting.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.ChangedWhileEditing;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostNotEditable;
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
import org.patientforum.posting.transfers.DiscussionTransfers;
import org.patientforum.shared.crypto.RandomTokens;

/** What staff do to the text of one post: take private information out, and say that its advice is not to be followed. */
@Dependent
public class PostRedaction {

    private final Posts posts;
    private final AdviceLinks links;
    private final RedactedWords redacted;
    private final DiscussionTransfers.Telling telling;
    private final AuditTrail audit;

    @Inject
    public PostRedaction(
            Posts posts,
            AdviceLinks links,
            RedactedWords redacted,
            DiscussionTransfers.Telling telling,
            AuditTrail audit) {
        this.posts = posts;
        this.redacted = redacted;
        this.links = links;
        this.telling = telling;
        this.audit = audit;
    }

    /** Throws ChangedWhileEditing if the text is not the one that staff had before them. */
    void redact(long actorId, long postId, String newText, String seen) {
        PostContent text = PostInput.text(newText);
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Post post = posts.lockedPost(postId);
        if (!RandomTokens.hash(post.markdown()).equals(seen)) {
            throw new ChangedWhileEditing();
        }
        Revision former = post.redact(text, telling.now());
        posts.add(former);
        redacted.remember(postId, former.markdown(), text.markdown());
        posts.forgetDrafts("post:" + postId);
        discussion.textChanged();
        telling.fire(new PostModerated(discussion.id(), postId, Change.REDACTED));
        record(actorId, AuditAction.POST_REDACTED, postId, "former=" + former.id());
    }

    /** Labels a post that everybody can see, or changes its label. */
    void label(long actorId, long postId, long adviceLinkId) {
        if (links.locked(adviceLinkId).archived()) { // first, as when a link changes: then the discussions that show it
            throw new AdviceLinkArchived();
        }
        Discussion discussion = posts.lockedDiscussionOf(postId);
        if (posts.lockedPost(postId).state() != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        Optional<PostLabel> before = links.labelOf(postId);
        PostLabel label = before.orElseGet(() -> new PostLabel(postId, telling.now()));
        label.say(adviceLinkId, actorId, telling.now());
        links.add(label);
        discussion.textChanged();
        telling.fire(new PostModerated(discussion.id(), postId, Change.LABELLED));
        record(actorId, AuditAction.POST_LABELLED, postId, "link=" + adviceLinkId);
    }

    Optional<AdviceLinkRow> labelOf(long postId) {
        return links.shownOn(postId);
    }

    void unlabel(long actorId, long postId) {
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Optional<PostLabel> label = links.labelOf(postId);
        if (label.isPresent()) {
            links.remove(label.get());
            discussion.textChanged();
            telling.fire(new PostModerated(discussion.id(), postId, Change.UNLABELLED));
            record(
                    actorId,
                    AuditAction.POST_UNLABELLED,
                    postId,
                    "link=" + label.get().adviceLinkId());
        }
    }

    private void record(long actorId, AuditAction action, long postId, String details) {
        audit.record(actorId, action, AuditObject.ofPost(postId), details);
    }
}
