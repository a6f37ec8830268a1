package org.patientforum.liking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.members.terms.Participation;
import org.patientforum.posting.EngagementService;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.shared.NotAllowed;

/** Likes and unlikes posts. Both operations are idempotent. */
@Stateless
public class LikingService {

    private Likes likes;
    private EngagementService engagement;
    private Participation participation;
    private Clock clock;

    protected LikingService() {}

    @Inject
    public LikingService(Likes likes, EngagementService engagement, Participation participation, Clock clock) {
        this.likes = likes;
        this.engagement = engagement;
        this.participation = participation;
        this.clock = clock;
    }

    /**
     * Likes a post. Throws NotAllowed for the member's own post, PostNotEditable if the post is not visible, and what {@link Participation#require}
     * throws.
     */
    @RolesAllowed("member")
    public PostLocation like(long actorId, long postId) {
        participation.require(actorId);
        PostSnapshot post = engagement.lockForLiking(postId);
        if (post.authorId() == actorId) {
            throw new NotAllowed("likeOwnPost");
        }
        if (!likes.exists(postId, actorId)) {
            likes.add(new Like(postId, actorId, clock.instant()));
            engagement.changeLikes(post.location(), 1);
        }
        return post.location();
    }

    /** Removes a like. */
    @RolesAllowed("member")
    public PostLocation unlike(long actorId, long postId) {
        PostSnapshot post = engagement.lockForLiking(postId);
        if (likes.exists(postId, actorId)) {
            likes.remove(postId, actorId);
            engagement.changeLikes(post.location(), -1);
        }
        return post.location();
    }
}
