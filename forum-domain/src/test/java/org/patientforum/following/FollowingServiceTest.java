package org.patientforum.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.shared.SampleData;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

class FollowingServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private PostLocation opening;

    @BeforeEach
    void startDiscussion() {
        database.run(SampleData::open);
        opening = database.with(em -> new PostingServicesFixture(em, clock)
                .posting.startDiscussion(HERON, FACE_NERVES, "My cheek twitches", "Why?", "s1"));
        following(service -> {
            service.follow(MARROW, opening.discussionId(), Delivery.NOW);
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T following(Function<FollowingService, T> action) {
        return database.with(em -> action.apply(FollowingServiceFixture.service(em, clock)));
    }

    @Test
    void hidesTitleWhileOpeningPostIsHidden() {
        assertThat(titles()).containsExactly("My cheek twitches");
        database.run(em -> em.createNativeQuery("update discussion set opening_state = 'HIDDEN'")
                .executeUpdate());
        assertThat(titles()).containsExactly("");
    }

    @Test
    void stopsMailWithoutUnfollowing() {
        List<Long> stopped = following(service -> service.stopMail(MARROW, opening.discussionId()));
        assertThat(delivery()).isEqualTo(Delivery.SITE);
        List<Long> again = following(service -> service.stopMail(MARROW, opening.discussionId()));
        assertThat(again).as("can still be undone").isEqualTo(stopped);
        following(service -> {
            service.resumeMail(MARROW, stopped);
            return null;
        });
        assertThat(delivery()).isEqualTo(Delivery.NOW);
    }

    @Test
    void stopsAndResumesMailOfNonFollower() {
        following(service -> {
            service.unfollow(MARROW, opening.discussionId());
            return null;
        });
        List<Long> stopped = following(service -> service.stopMail(MARROW, opening.discussionId()));
        assertThat(delivery()).isEqualTo(Delivery.SITE);
        following(service -> {
            service.resumeMail(MARROW, stopped);
            return null;
        });
        assertThat(followers()).isZero();
        Optional<Delivery> left = following(service -> service.deliveryFor(MARROW, opening.discussionId()));
        assertThat(left).isEmpty();
    }

    @Test
    void resumesOnlyOwnFollows() {
        List<Long> stopped = following(service -> service.stopAllMail(MARROW));
        following(service -> {
            service.resumeMail(HERON, stopped);
            return null;
        });
        assertThat(delivery()).isEqualTo(Delivery.SITE);
    }

    @Test
    void resumesStoppedDelivery() {
        follow(Delivery.WEEKLY);
        List<Long> stopped = following(service -> service.stopAllMail(MARROW));
        following(service -> {
            service.resumeMail(MARROW, stopped);
            return null;
        });
        assertThat(delivery()).isEqualTo(Delivery.WEEKLY);
    }

    @Test
    void keepsChoiceMadeAfterStop() {
        List<Long> stopped = following(service -> service.stopAllMail(MARROW));
        follow(Delivery.SITE);
        following(service -> {
            service.resumeMail(MARROW, stopped);
            return null;
        });
        assertThat(delivery()).isEqualTo(Delivery.SITE);
    }

    @Test
    void doesNotCountMutedFollows() {
        assertThat(followers()).isEqualTo(1);
        follow(Delivery.MUTED);
        assertThat(followers()).isZero();
        follow(Delivery.DAILY);
        assertThat(followers()).isEqualTo(1);
        follow(Delivery.MUTED);
        following(service -> {
            service.unfollow(MARROW, opening.discussionId());
            return null;
        });
        assertThat(followers()).isZero();
    }

    @Test
    void omitsMembersWhoMutedDiscussion() {
        following(service -> {
            service.followGroup(MARROW, FACE_NERVES, Delivery.NOW);
            service.follow(MARROW, opening.discussionId(), Delivery.MUTED);
            return null;
        });
        List<FollowerToNotify> notified =
                following(service -> service.followersToNotify(opening.discussionId(), 0, 10));
        assertThat(notified).isEmpty();
    }

    private void follow(Delivery chosen) {
        following(service -> {
            service.follow(MARROW, opening.discussionId(), chosen);
            return null;
        });
    }

    private int followers() {
        return database.with(em -> ((Number) em.createNativeQuery("select follower_count from discussion")
                        .getSingleResult())
                .intValue());
    }

    private List<String> titles() {
        List<FollowedDiscussion> followed = following(service -> service.followedDiscussions(MARROW));
        return followed.stream().map(FollowedDiscussion::title).toList();
    }

    private Delivery delivery() {
        Optional<Delivery> delivery = following(service -> service.deliveryFor(MARROW, opening.discussionId()));
        return delivery.orElseThrow();
    }
}
