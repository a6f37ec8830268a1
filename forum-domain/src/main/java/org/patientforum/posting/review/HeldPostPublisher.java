package org.patientforum.posting.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.Post;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.ReplyPosted;

/**
 * Publishes held posts at the next number of the discussion, with the current time. Thus an approved post follows everything that readers have read,
 * appears among their unread news, and triggers the same notifications as any new post.
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
     * Publishes the post in its discussion, or in the one that it was merged into, even if that was closed meanwhile. Callers have locked both
     * discussion and post.
     */
    public void publish(Discussion discussion, Post post) {
        Instant now = clock.instant();
        DiscussionCounter.ListingSnapshot before = DiscussionCounter.ListingSnapshot.of(discussion);
        boolean opening = discussion.unpublished();
        post.publish(
                discussion, opening ? discussion.publish(now) : discussion.assignNumber(post.authorId(), now), now);
        counter.updateGroupCounts(before);
        if (opening) {
            events.fire(new DiscussionStarted(discussion.id(), post.id(), post.authorId()));
        } else {
            events.fire(new ReplyPosted(discussion.id(), post.id(), post.authorId()));
        }
    }
}
