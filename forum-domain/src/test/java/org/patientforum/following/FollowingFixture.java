package org.patientforum.following;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.events.PostsTransferred;
import org.patientforum.shared.FiredEvents;

/** The following service in plain Java, for tests of other features. Cannot follow groups. */
public final class FollowingFixture {

    private FollowingFixture() {}

    public static FollowingService service(EntityManager em, Clock clock) {
        return new FollowingService(new Follows(em), PostingFixture.engagement(em), null, new FiredEvents<>(), clock);
    }

    /** The observer that copies follows when posts are transferred. */
    public static Consumer<PostsTransferred> followTransfer(EntityManager em) {
        return new FollowTransfer(em, PostingFixture.engagement(em))::postsTransferred;
    }

    /** Follows the group on behalf of the member. */
    public static void followGroup(EntityManager em, long memberId, long groupId, Delivery delivery, Clock clock) {
        Follow follow = Follow.ofGroup(memberId, groupId, clock.instant());
        follow.setDelivery(delivery);
        new Follows(em).add(follow);
    }
}
