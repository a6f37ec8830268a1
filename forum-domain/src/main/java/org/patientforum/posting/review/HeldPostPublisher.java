package org.patientforum.posting.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.posting.Counting;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.Post;
import org.patientforum.posting.RedactedWords;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.events.ReplyPosted;

/**
 * Gives a post that was held its place in its discussion: the next one, at this moment. So it comes after all that readers have
 * read, no window of news misses it, and it is told of as any new post is.
 */
@Dependent
public class HeldPostPublisher {

    private final Counting counting;
    private final PostingEvents events;
    private final RedactedWords redacted;
    private final Clock clock;

    @Inject
    public HeldPostPublisher(Counting counting, PostingEvents events, RedactedWords redacted, Clock clock) {
        this.counting = counting;
        this.events = events;
        this.redacted = redacted;
        this.clock = clock;
    }

    /** Staff have put back what they had taken out of the post: its author may write it again. */
    public void nothingTakenOut(long postId) {
        redacted.forget(postId);
    }

    /** The time of the transaction. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Publishes the post in this discussion: its own, or the one into which staff have merged that. The rows of both are locked. A discussion that was closed meanwhile still takes it.
     */
    public void publish(Discussion discussion, Post post) {
        Instant now = clock.instant();
        Counting.Standing before = Counting.Standing.of(discussion);
        boolean opening = discussion.unpublished();
        post.publish(discussion, opening ? discussion.publish(now) : discussion.place(post.authorId(), now), now);
        counting.settle(before);
        if (opening) {
            events.fire(new DiscussionStarted(discussion.id(), post.id(), post.authorId()));
        } else {
            events.fire(new ReplyPosted(discussion.id(), post.id(), post.authorId()));
        }
    }
}
