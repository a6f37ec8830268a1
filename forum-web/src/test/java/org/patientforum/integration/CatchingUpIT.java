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
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.reading.news.UnreadNewsService;

/** What digests have to tell, asked for many readers in one query: the same on both databases. */
class CatchingUpIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private Follower follower;

    @Inject
    private UnreadNewsService catchingUp;

    private final Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS);
    private final long author = System.nanoTime();
    private final long ofDiscussion = author + 1;
    private final long ofGroup = author + 2;
    private PostPlace discussion;

    @BeforeEach
    void startADiscussion() throws SQLException {
        String unique = UUID.randomUUID().toString().substring(0, 12);
        Rows rows = new Rows(database);
        rows.member(author, unique, "MEMBER");
        rows.member(ofDiscussion, unique + "a", "MEMBER");
        rows.member(ofGroup, unique + "b", "MEMBER");
        rows.group(author, unique);
        follower.followGroup(ofGroup, author, Delivery.WEEKLY);
        discussion = follower.start(author, author);
        follower.follow(ofDiscussion, discussion.discussionId(), Delivery.WEEKLY);
        follower.reply(author, discussion.discussionId(), "one " + unique);
        follower.reply(ofDiscussion, discussion.discussionId(), "two " + unique);
    }

    @Test
    void countsForEachReaderWhatIsNewToThem() {
        NewsWindow first = window(ofDiscussion);
        NewsWindow second = window(ofGroup);
        NewsWindow nobody = window(author);
        Map<NewsWindow, List<NewsInDiscussion>> news = catchingUp.news(List.of(first, second, nobody));
        assertEquals(1, news.get(first).getFirst().posts(), "since they follow, but for their own");
        assertEquals(3, news.get(second).getFirst().posts(), "all since they follow the group");
        assertEquals(discussion.discussionId(), news.get(second).getFirst().discussionId());
        assertEquals(Set.of(first, second), news.keySet());
    }

    private NewsWindow window(long member) {
        return new NewsWindow(
                member, Set.of(Delivery.WEEKLY), hourAgo, Instant.now().plusSeconds(60));
    }

    /** Calls as a signed-in member does. */
    @Stateless
    @RunAs("member")
    @PermitAll
    public static class Follower {

        @Inject
        private PostingService posting;

        @Inject
        private FollowingService following;

        public PostPlace start(long memberId, long groupId) {
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
