package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.groups.GroupService;

/**
 * Gives a post that was held its place in its discussion: the next one, at this moment. So it comes after all that readers have
 * read, no window of news misses it, and it is told of as any new post is.
 */
@Dependent
class Publication {

    private final GroupService groups;
    private final PostingEvents events;
    private final Clock clock;

    @Inject
    Publication(GroupService groups, PostingEvents events, Clock clock) {
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Publishes the post in this discussion: its own, or the one into which staff have merged that. The rows of both are locked. A discussion that was closed meanwhile still takes it.
     */
    void publish(Discussion discussion, Post post) {
        Instant now = clock.instant();
        boolean opening = discussion.unpublished();
        post.publish(discussion, opening ? discussion.publish(now) : discussion.place(post.authorId(), now), now);
        if (opening) {
            groups.discussionStarted(discussion.groupId());
            events.fire(new DiscussionStarted(discussion.id(), post.id(), post.authorId()));
        } else {
            events.fire(new ReplyPosted(discussion.id(), post.id(), post.authorId()));
        }
    }
}
