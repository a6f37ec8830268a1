package org.patientforum.posting.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.Post;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.ReplyPosted;

/**
 * Gives a post that was held its place in its discussion: the next one, at this moment. So it comes after all that readers have
 * read, no window of news misses it, and it is told of as any new post is.
 */
@Dependent
public class HeldPostPublisher {

    private final DiscussionCounter counter;
    private final Event<Object> events;
    private final Clock clock;

    @Inject
    public HeldPostPublisher(DiscussionCounter counter, Event<Object> events, Clock clock) {
        this.counter = counter;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes the post in this discussion: its own, or the one into which staff have merged that. The rows of both are locked. A discussion that was closed meanwhile still takes it.
     */
    public void publish(Discussion discussion, Post post) {
        Instant now = clock.instant();
        DiscussionCounter.ListingSnapshot before = DiscussionCounter.ListingSnapshot.of(discussion);
        boolean opening = discussion.unpublished();
        post.publish(discussion, opening ? discussion.publish(now) : discussion.assignNumber(post.authorId(), now), now);
        counter.updateGroupCounts(before);
        if (opening) {
            events.fire(new DiscussionStarted(discussion.id(), post.id(), post.authorId()));
        } else {
            events.fire(new ReplyPosted(discussion.id(), post.id(), post.authorId()));
        }
    }
}
