package org.patientforum.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.reading.news.UnreadNewsService;

/** One query returns the unread news of many readers, with the same result on both databases. */
class UnreadNewsIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private Follower follower;

    @Inject
    private UnreadNewsService unreadNews;

    private final Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS);
    private final long author = System.nanoTime();
    private final long discussionFollower = author + 1;
    private final long groupFollower = author + 2;
    private PostLocation discussion;

    @BeforeEach
    void startDiscussion() throws SQLException {
        String unique = UUID.randomUUID().toString().substring(0, 12);
        Rows rows = new Rows(database);
        rows.member(author, unique, "MEMBER");
        rows.member(discussionFollower, unique + "a", "MEMBER");
        rows.member(groupFollower, unique + "b", "MEMBER");
        rows.group(author, unique);
        follower.followGroup(groupFollower, author, Delivery.WEEKLY);
        discussion = follower.start(author, author);
        follower.follow(discussionFollower, discussion.discussionId(), Delivery.WEEKLY);
        follower.reply(author, discussion.discussionId(), "one " + unique);
        follower.reply(discussionFollower, discussion.discussionId(), "two " + unique);
    }

    @Test
    void countsUnreadPostsOfEachReader() {
        NewsWindow first = window(discussionFollower);
        NewsWindow second = window(groupFollower);
        NewsWindow authorWindow = window(author);
        Map<NewsWindow, List<NewsInDiscussion>> news = unreadNews.news(List.of(first, second, authorWindow));
        assertEquals(1, news.get(first).getFirst().posts(), "posts since they follow, without their own");
        assertEquals(3, news.get(second).getFirst().posts(), "all posts since they follow the group");
        assertEquals(discussion.discussionId(), news.get(second).getFirst().discussionId());
        assertEquals(Set.of(first, second), news.keySet());
    }

    private NewsWindow window(long member) {
        return new NewsWindow(
                member, Set.of(Delivery.WEEKLY), hourAgo, Instant.now().plusSeconds(60));
    }

    /** Calls services with the role of a signed-in member. */
    @Stateless
    @RunAs("member")
    @PermitAll
    public static class Follower {

        @Inject
        private PostingService posting;

        @Inject
        private FollowingService following;

        public PostLocation start(long memberId, long groupId) {
            return posting.startDiscussion(
                    memberId, groupId, "About waiting", "How long did you wait?", "catching up " + memberId);
        }

        public void reply(long memberId, long discussionId, String submission) {
            posting.reply(memberId, discussionId, "Two weeks.", null, submission);
        }

        public void follow(long memberId, long discussionId, Delivery delivery) {
            following.follow(memberId, discussionId, delivery);
        }

        public void followGroup(long memberId, long groupId, Delivery delivery) {
            following.followGroup(memberId, groupId, delivery);
        }
    }
}
