package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.Counting;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.posting.text.PostContent;

/** Takes posts in: publishes them at once, or lets them wait until staff have looked. Tells of each. */
@Dependent
public class PostPublisher {

    private final Posts posts;
    private final Counting counting;
    private final PostingEvents events;
    private final SentForms forms;
    private final Clock clock;

    @Inject
    public PostPublisher(Posts posts, Counting counting, PostingEvents events, SentForms forms, Clock clock) {
        this.posts = posts;
        this.counting = counting;
        this.events = events;
        this.forms = forms;
        this.clock = clock;
    }

    /** The forms that have made posts. */
    SentForms forms() {
        return forms;
    }

    /** A post as its author sent it, and whether it has to wait. */
    record Wish(long authorId, PostContent text, @Nullable Integer replyTo, Post.Sent sent, ScreeningResult screened) {}

    /** Starts a discussion. The group's row is locked. */
    PostPlace start(long groupId, String title, Wish wish) {
        Instant now = clock.instant();
        Discussion discussion = new Discussion(groupId, wish.authorId(), title, now);
        posts.add(discussion);
        if (wish.screened().waits()) {
            return hold(discussion, wish, now);
        }
        PostPlace place = write(discussion, wish, now);
        events.fire(new DiscussionStarted(discussion.id(), place.postId(), wish.authorId()));
        flag(place, wish);
        return place;
    }

    /** Replies in a discussion whose row is locked. Throws DiscussionClosed. */
    PostPlace reply(Discussion discussion, Wish wish) {
        Instant now = clock.instant();
        if (wish.screened().waits()) {
            discussion.requireOpen();
            return hold(discussion, wish, now);
        }
        PostPlace place = write(discussion, wish, now);
        events.fire(new ReplyPosted(discussion.id(), place.postId(), wish.authorId()));
        flag(place, wish);
        return place;
    }

    private PostPlace write(Discussion discussion, Wish wish, Instant now) {
        Counting.Standing before = Counting.Standing.of(discussion);
        Post post = post(discussion, discussion.nextNumber(wish.authorId(), now), wish, now);
        posts.add(post);
        counting.settle(before);
        return new PostPlace(post.id(), discussion.id(), post.number());
    }

    private PostPlace hold(Discussion discussion, Wish wish, Instant now) {
        Post post = post(discussion, 0, wish, now);
        posts.addHeld(post);
        discussion.postChanged(post.number(), 0, PostState.HELD, PostState.HELD);
        HeldPost hold = new HeldPost(post.id(), wish.authorId(), wish.screened(), now);
        posts.add(hold);
        events.fire(new PostHeld(post.id(), discussion.id(), wish.authorId(), hold.reason()));
        return new PostPlace(post.id(), discussion.id(), post.number());
    }

    private static Post post(Discussion discussion, int number, Wish wish, Instant now) {
        Post.Place place = new Post.Place(discussion.id(), number, wish.replyTo());
        return new Post(place, wish.authorId(), wish.text(), wish.sent(), now);
    }

    private void flag(PostPlace place, Wish wish) {
        if (wish.screened().flagged()) {
            events.fire(new PostFlagged(place.postId(), place.discussionId(), wish.authorId()));
        }
    }
}
