package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.posting.text.PostContent;

/** Publishes new posts or holds them for review, and fires an event for each. */
@Dependent
public class PostPublisher {

    private final Posts posts;
    private final DiscussionCounter counter;
    private final Event<Object> events;
    private final Clock clock;

    @Inject
    public PostPublisher(Posts posts, DiscussionCounter counter, Event<Object> events, Clock clock) {
        this.posts = posts;
        this.counter = counter;
        this.events = events;
        this.clock = clock;
    }

    /** A submitted post with the result of its screening. */
    record NewPost(
            long authorId, PostContent text, @Nullable Integer replyTo, Post.Sent sent, ScreeningResult screened) {}

    /** Starts a discussion. Callers have locked the group. */
    PostLocation start(long groupId, String title, NewPost input) {
        Instant now = clock.instant();
        Discussion discussion = new Discussion(groupId, input.authorId(), title, now);
        posts.add(discussion);
        if (input.screened().isHeld()) {
            return hold(discussion, input, now);
        }
        PostLocation location = write(discussion, input, now);
        events.fire(new DiscussionStarted(discussion.id(), location.postId(), input.authorId()));
        flag(location, input);
        return location;
    }

    /** Replies in a discussion, which callers have locked. Throws DiscussionClosed. */
    PostLocation reply(Discussion discussion, NewPost input) {
        Instant now = clock.instant();
        if (input.screened().isHeld()) {
            discussion.requireOpen();
            return hold(discussion, input, now);
        }
        PostLocation location = write(discussion, input, now);
        events.fire(new ReplyPosted(discussion.id(), location.postId(), input.authorId()));
        flag(location, input);
        return location;
    }

    private PostLocation write(Discussion discussion, NewPost input, Instant now) {
        DiscussionCounter.ListingSnapshot before = DiscussionCounter.ListingSnapshot.of(discussion);
        Post post = post(discussion, discussion.nextNumber(input.authorId(), now), input, now);
        posts.add(post);
        counter.updateGroupCounts(before);
        return new PostLocation(post.id(), discussion.id(), post.number());
    }

    private PostLocation hold(Discussion discussion, NewPost input, Instant now) {
        Post post = post(discussion, 0, input, now);
        posts.addHeld(post);
        discussion.postStateChanged(post.number(), 0, PostState.HELD, PostState.HELD);
        HeldPost hold = new HeldPost(post.id(), input.authorId(), input.screened(), now);
        posts.add(hold);
        events.fire(new PostHeld(post.id(), discussion.id(), input.authorId(), hold.reason()));
        return new PostLocation(post.id(), discussion.id(), post.number());
    }

    private static Post post(Discussion discussion, int number, NewPost input, Instant now) {
        Post.Place place = new Post.Place(discussion.id(), number, input.replyTo());
        return new Post(place, input.authorId(), input.text(), input.sent(), now);
    }

    private void flag(PostLocation location, NewPost input) {
        if (input.screened().flagged()) {
            events.fire(new PostFlagged(location.postId(), location.discussionId(), input.authorId()));
        }
    }
}
