package org.patientforum.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.fanout.FanOutFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reading.DiscussionRead;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.MutableClock;

/** Followers are notified once of each reply, even if staff move it meanwhile. */
class NotificationTransferTest {

    private static final long AUTHOR = 1;
    private static final long FOLLOWER = 2;
    private static final long OTHER = 3;

    private final MutableClock clock = new MutableClock("2026-03-01T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 4);
    private final long discussion = community.discussionOf(community.post(AUTHOR));

    @AfterEach
    void close() {
        community.close();
    }

    private void staff(Consumer<StaffServicesFixture> action) {
        community
                .transaction()
                .run(() -> action.accept(new StaffServicesFixture(
                        community.em(),
                        clock,
                        ReadingFixture.positionTransfer(community.em()),
                        FollowingFixture.followTransfer(community.em()),
                        new NotificationTransfer(community.em())::postsTransferred)));
    }

    private long reply(long discussionId, long authorId) {
        long post = community.reply(discussionId, authorId, "So do I.", null);
        community
                .transaction()
                .run(() -> FanOutFixture.recorder(community.em(), null, clock)
                        .replyPosted(new ReplyPosted(discussionId, post, authorId)));
        return post;
    }

    private void fanOut() {
        FanOutFixture.of(community, clock, MailPolicy.INSTANT, null, community.transaction())
                .run();
    }

    private List<Object> news(long memberId) {
        return community.list("select discussion_id || ' #' || post_number from notification where member_id = "
                + memberId + " and read_at is null order by id");
    }

    @Test
    void followsThePostAndIsReadThere() {
        community.follow(FOLLOWER, discussion, Delivery.NOW);
        reply(discussion, AUTHOR);
        reply(discussion, OTHER);
        fanOut();
        assertThat(news(FOLLOWER)).containsExactly(discussion + " #2", discussion + " #3");
        staff(staff -> staff.transfers.split(OTHER, discussion, PostNumbers.of(3), "Elsewhere"));
        long created = community.number("select max(id) from discussion");
        assertThat(news(FOLLOWER)).containsExactly(discussion + " #2", created + " #1");
        community
                .transaction()
                .run(() -> new Notifications(community.em(), clock)
                        .discussionRead(new DiscussionRead(FOLLOWER, created, 1)));
        assertThat(news(FOLLOWER)).containsExactly(discussion + " #2");
    }

    @Test
    void notifiesOnceOfAReplyMergedBeforeTheFanOut() {
        long into = community.discussionOf(community.post(OTHER));
        community.follow(FOLLOWER, discussion, Delivery.NOW);
        community.follow(4, into, Delivery.NOW);
        community.follow(FOLLOWER, into, Delivery.SITE);
        reply(discussion, AUTHOR);
        staff(staff -> staff.transfers.merge(OTHER, discussion, into));
        fanOut();
        assertThat(news(FOLLOWER)).containsExactly(into + " #3");
        fanOut();
        assertThat(news(FOLLOWER)).hasSize(1);
    }

    @Test
    void doesNotNotifyAgainAfterASplit() {
        community.follow(FOLLOWER, discussion, Delivery.NOW);
        reply(discussion, AUTHOR);
        fanOut();
        staff(staff -> staff.transfers.split(OTHER, discussion, PostNumbers.of(2), "Elsewhere"));
        fanOut();
        long created = community.number("select max(id) from discussion");
        assertThat(news(FOLLOWER)).containsExactly(created + " #1");
        reply(created, OTHER);
        fanOut();
        assertThat(news(FOLLOWER)).containsExactly(created + " #1", created + " #2");
        assertThat(community.number("select count(*) from outgoing_mail where member_id = " + FOLLOWER))
                .isEqualTo(2);
    }
}
