package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.RedactedWords;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.posting.events.PostWithdrawn;
import org.patientforum.posting.text.PostContent;

/** Edits and withdrawals by authors. Callers have locked the discussion and the post. */
@Dependent
public class AuthorEdits {

    private final Posts posts;
    private final DiscussionCounter counter;
    private final Event<Object> events;
    private final RedactedWords redacted;
    private final Clock clock;

    @Inject
    public AuthorEdits(
            Posts posts, DiscussionCounter counter, Event<Object> events, RedactedWords redacted, Clock clock) {
        this.posts = posts;
        this.counter = counter;
        this.redacted = redacted;
        this.events = events;
        this.clock = clock;
    }

    /** Changes the text at once, or holds the edit for review; edits that bring back redacted words are always held. Throws PostNotEditable. */
    void change(Discussion discussion, Post post, PostContent text, ScreeningResult found) {
        ScreeningResult screened = !found.isHeld() && redacted.reappearIn(post.id(), text.markdown())
                ? new ScreeningResult(HoldReason.REDACTED, found.flagged(), found.watched())
                : found;
        if (post.state() == PostState.HELD) {
            post.edit(text, clock.instant());
            posts.lockHeldPost(post.id()).orElseThrow(PostNotEditable::new).rescreen(screened);
        } else if (screened.isHeld() && post.state() == PostState.VISIBLE) {
            hold(discussion, post, text, screened);
        } else {
            publish(discussion, post, text, screened);
        }
    }

    private void hold(Discussion discussion, Post post, PostContent text, ScreeningResult screened) {
        Instant now = clock.instant();
        Optional<HeldPost> before = posts.lockHeldPost(post.id());
        HeldPost hold = before.orElseGet(() -> new HeldPost(post.id(), post.authorId(), screened, now));
        before.ifPresent(known -> known.holdAgain(screened, now));
        hold.setPendingEdit(text);
        posts.add(hold);
        events.fire(new PostHeld(post.id(), discussion.id(), post.authorId(), hold.reason()));
    }

    private void publish(Discussion discussion, Post post, PostContent text, ScreeningResult screened) {
        post.edit(text, clock.instant()).ifPresent(posts::add);
        discussion.incrementRevision();
        discardHold(post);
        events.fire(new PostEdited(discussion.id(), post.id(), post.authorId()));
        if (screened.flagged()) {
            events.fire(new PostFlagged(post.id(), discussion.id(), post.authorId()));
        }
    }

    /** Withdraws the post with its pending edit. Throws PostNotEditable. */
    void withdraw(Discussion discussion, Post post) {
        PostState before = post.state();
        post.withdraw();
        discardHold(post);
        counter.stateChanged(discussion, post, before);
        events.fire(new PostWithdrawn(discussion.id(), post.id(), post.authorId()));
    }

    private void discardHold(Post post) {
        posts.lockHeldPost(post.id()).ifPresent(hold -> {
            posts.remove(hold);
            if (hold.waiting()) {
                events.fire(new HeldPostResolved(
                        post.id(), post.authorId(), post.authorId(), HeldPostResolved.Outcome.TAKEN_BACK, ""));
            }
        });
    }
}
