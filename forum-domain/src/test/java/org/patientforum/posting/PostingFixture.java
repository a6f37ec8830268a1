package org.patientforum.posting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.review.HeldPostPublisher;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.crypto.SiteKeysFixture;

/** Posting services and sample data in plain Java, for tests of other features. */
public final class PostingFixture {

    private PostingFixture() {}

    /** Only for reading posts; to write, use {@link #post}. */
    public static PostingService reading(EntityManager em) {
        return new PostingService(new Posts(em), null, null, null, null, null, null);
    }

    public static PostModerationService moderation(EntityManager em) {
        ForumClock clock = new ForumClock();
        FiredEvents<Object> events = new FiredEvents<>();
        Posts posts = new Posts(em);
        DiscussionCounter counter =
                new DiscussionCounter(posts, new PostCounts(em), GroupServiceFixture.service(em, clock));
        return new PostModerationService(
                posts,
                new HeldPostPublisher(counter, events, clock),
                counter,
                redacted(em),
                GroupServiceFixture.rights(em, clock),
                events,
                clock);
    }

    public static EngagementService engagement(EntityManager em) {
        return new EngagementService(new Posts(em), new PostCounts(em));
    }

    /** Edits a post on behalf of its author at this time. */
    public static void edit(EntityManager em, long postId, String text, Instant at) {
        em.find(Post.class, postId).edit(PostInput.text(text), at).ifPresent(em::persist);
    }

    /**
     * Posts a reply and returns its id.
     *
     * @param to number of the answered post, or null
     */
    public static long reply(EntityManager em, long discussionId, long authorId, String text, Integer to) {
        Instant at = Instant.parse("2026-03-01T11:00:00Z");
        Discussion discussion = em.find(Discussion.class, discussionId);
        Post.Place place = new Post.Place(discussionId, discussion.nextNumber(authorId, at), to);
        Post post = new Post(place, authorId, PostInput.text(text), new Post.Sent("reply-" + place, "hash"), at);
        em.persist(post);
        em.flush();
        return post.id();
    }

    /** Starts a discussion with one post and returns the id of the post. */
    public static long post(EntityManager em, long groupId, long authorId, String text) {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        Discussion discussion = new Discussion(groupId, authorId, "Nights are the worst", at);
        em.persist(discussion);
        int number = discussion.nextNumber(authorId, at);
        PostContent written = new PostContent(text, "<p>" + text + "</p>", 1);
        Post.Sent sent = new Post.Sent("post-" + discussion.id(), "hash");
        Post post = new Post(new Post.Place(discussion.id(), number, null), authorId, written, sent, at);
        em.persist(post);
        em.flush();
        return post.id();
    }

    public static RedactedWords redacted(EntityManager em) {
        return new RedactedWords(em, SiteKeysFixture.withoutDatabase());
    }
}
