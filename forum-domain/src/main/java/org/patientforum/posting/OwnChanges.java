package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What authors do with their own posts afterwards. The rows of the discussion and the post are locked. */
@Dependent
class OwnChanges {

    private final Posts posts;
    private final Counting counting;
    private final PostingEvents events;
    private final RedactedWords redacted;
    private final Clock clock;

    @Inject
    OwnChanges(Posts posts, Counting counting, PostingEvents events, RedactedWords redacted, Clock clock) {
        this.posts = posts;
        this.counting = counting;
        this.redacted = redacted;
        this.events = events;
        this.clock = clock;
    }

    /** Changes the text, at once or once staff have looked: always then, if it brings back what they took out. Throws PostNotEditable. */
    void change(Discussion discussion, Post post, Text text, Screened found) {
        Screened screened = !found.waits() && redacted.returnIn(post.id(), text.markdown())
                ? new Screened(HoldReason.REDACTED, found.flagged(), found.watched())
                : found;
        if (post.state() == PostState.HELD) {
            post.edit(text, clock.instant());
            posts.lockedHold(post.id()).orElseThrow(PostNotEditable::new).reworded(screened);
        } else if (screened.waits() && post.state() == PostState.VISIBLE) {
            wait(discussion, post, text, screened);
        } else {
            publish(discussion, post, text, screened);
        }
    }

    private void wait(Discussion discussion, Post post, Text text, Screened screened) {
        Instant now = clock.instant();
        Optional<Hold> before = posts.lockedHold(post.id());
        Hold hold = before.orElseGet(() -> new Hold(post.id(), post.authorId(), screened, now));
        before.ifPresent(known -> known.because(screened, now));
        hold.change(text);
        posts.add(hold);
        events.fire(new PostHeld(post.id(), discussion.id(), post.authorId(), hold.reason()));
    }

    private void publish(Discussion discussion, Post post, Text text, Screened screened) {
        post.edit(text, clock.instant()).ifPresent(posts::add);
        discussion.textChanged();
        drop(post);
        events.fire(new PostEdited(discussion.id(), post.id(), post.authorId()));
        if (screened.flagged()) {
            events.fire(new PostFlagged(post.id(), discussion.id(), post.authorId()));
        }
    }

    /** Takes the post back, with any change of it that waits. Throws PostNotEditable. */
    void withdraw(Discussion discussion, Post post) {
        PostState before = post.state();
        post.withdraw();
        drop(post);
        counting.stateChanged(discussion, post, before);
        events.fire(new PostWithdrawn(discussion.id(), post.id(), post.authorId()));
    }

    private void drop(Post post) {
        posts.lockedHold(post.id()).ifPresent(hold -> {
            posts.remove(hold);
            if (hold.waiting()) {
                events.fire(new HoldEnded(post.id(), post.authorId(), post.authorId(), HoldEnded.End.TAKEN_BACK, ""));
            }
        });
    }
}
