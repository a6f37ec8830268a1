package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.reading.DiscussionRead;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.SetClock;

class NewsServiceTest {

    private final SetClock clock = new SetClock("2026-03-05T14:40:00Z");
    private final Community community = new Community(clock, 3);
    private final Notifications notifications = new Notifications(community.em());
    private final NewsService service =
            new NewsService(notifications, ReadingForTests.service(community.em(), clock), clock);

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void showsUnreadFirstAndThenTheLatest() {
        long first = tell(2);
        long second = tell(2);
        long third = tell(2);
        tell(3);
        read(2, third);

        NewsPage page = news(2, 1);
        assertThat(page.items()).extracting(item -> item.post().postId()).containsExactly(second, first, third);
        assertThat(page.items()).extracting(NewsItem::unread).containsExactly(true, true, false);
        assertThat(page.unread()).isEqualTo(2);
        assertThat(service.unread(2)).isEqualTo(2);
        assertThat(page.items().get(0).post().author()).isEqualTo("member 1");
    }

    @Test
    void takesReadPostsForOldNews() {
        long post = tell(2);
        long other = tell(2);
        read(2, post);
        assertThat(news(2, 1).items())
                .filteredOn(NewsItem::unread)
                .extracting(item -> item.post().postId())
                .containsExactly(other);
    }

    @Test
    void showsAMessageOnceAsUnread() {
        community
                .transaction()
                .run(() -> notifications.add(
                        new Notification(NotificationKind.DECISION_ON_YOUR_POST, 9, 2, clock.instant())
                                .saying("We hid your post.")));
        assertThat(news(2, 1).items()).singleElement().satisfies(item -> {
            assertThat(item.unread()).isTrue();
            assertThat(item.words()).isEqualTo("We hid your post.");
        });
        assertThat(service.unread(2)).isZero();
        assertThat(news(2, 1).items().get(0).unread()).isFalse();
    }

    @Test
    void namesNoPostThatTheMemberMayNotSeeAnyMore() {
        long post = tell(2);
        community.change("update post set state = 'HIDDEN' where id = " + post);
        assertThat(news(2, 1).items())
                .singleElement()
                .satisfies(item -> assertThat(item.post()).isNull());
        assertThat(service.unread(2)).as("there is nothing to open").isZero();
    }

    @Test
    void forgetsAllWhenAsked() {
        tell(2);
        tell(3);
        community.transaction().run(() -> service.readAll(2));
        assertThat(service.unread(2)).isZero();
        assertThat(service.unread(3)).isEqualTo(1);
    }

    @Test
    void hasPages() {
        for (int n = 0; n < 21; n++) {
            tell(2);
        }
        assertThat(news(2, 1).items()).hasSize(20);
        assertThat(news(2, 2).items()).hasSize(1);
        assertThat(news(3, 1).items()).isEmpty();
        assertThatThrownBy(() -> news(2, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> news(2, 0)).isInstanceOf(NotFound.class);
    }

    private long tell(long member) {
        clock.forward(java.time.Duration.ofMinutes(1));
        long post = community.post(1);
        community
                .transaction()
                .run(() -> notifications.add(new Notification(NotificationKind.NEW_REPLY, post, member, clock.instant())
                        .in(community.discussionInside(post), 1)));
        return post;
    }

    private void read(long member, long post) {
        long discussion = community.discussionOf(post);
        community
                .transaction()
                .run(() ->
                        new ReadNews(notifications, clock).discussionRead(new DiscussionRead(member, discussion, 1)));
    }

    private NewsPage news(long member, int page) {
        return community.transaction().get(() -> service.news(member, page));
    }
}
