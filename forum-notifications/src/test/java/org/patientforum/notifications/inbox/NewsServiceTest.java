package org.patientforum.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.inbox.NewsItem.DiscussionNews;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.reading.DiscussionRead;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotFound;

class NewsServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final Notifications notifications = new Notifications(community.em(), clock);
    private final NewsService service = new NewsService(
            notifications, ReadingFixture.service(community.em(), clock), MailFixture.myMail(community, clock));

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void listsDiscussionsUnreadFirstThenLatestFirst() {
        long first = discussion();
        long second = discussion();
        long read = discussion();
        add(2, NotificationKind.NEW_REPLY, reply(first));
        add(2, NotificationKind.NEW_REPLY, reply(second));
        add(2, NotificationKind.MENTION, reply(second));
        add(2, NotificationKind.REPLY_TO_YOU, reply(second));
        add(2, NotificationKind.NEW_REPLY, reply(read));
        add(3, NotificationKind.NEW_REPLY, reply(first));
        read(2, read, 2);

        NewsPage page = news(2, 1);
        assertThat(page.items()).extracting(item -> item.discussion().id()).containsExactly(second, first, read);
        assertThat(page.items()).extracting(NewsItem::unread).containsExactly(true, true, false);
        assertThat(page.items().getFirst().discussion())
                .isEqualTo(new DiscussionNews(second, "Nights are the worst", 3, 1, 1, false, 2));
        assertThat(page.unread())
                .as("three, and two of which one was notified to another member only")
                .isEqualTo(5);
        assertThat(service.bell(2).unread()).isEqualTo(5);
    }

    @Test
    void linksToTheFirstNewPost() {
        long discussion = discussion();
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        read(2, discussion, 2);
        assertThat(news(2, 1).items()).singleElement().satisfies(item -> {
            assertThat(item.discussion().number()).isEqualTo(3);
            assertThat(item.discussion().posts()).isEqualTo(2);
        });
        read(2, discussion, 4);
        assertThat(news(2, 1).items()).singleElement().satisfies(item -> {
            assertThat(item.unread()).isFalse();
            assertThat(item.discussion().number()).as("the latest").isEqualTo(4);
        });
    }

    @Test
    void marksANewDiscussion() {
        long opening = community.post(1);
        add(2, NotificationKind.NEW_DISCUSSION, opening);
        add(2, NotificationKind.NEW_REPLY, reply(community.discussionOf(opening)));
        DiscussionNews news = news(2, 1).items().getFirst().discussion();
        assertThat(news.started()).isTrue();
        assertThat(news.posts()).isEqualTo(2);
        assertThat(news.number()).isEqualTo(1);
    }

    @Test
    void listsEachMessageAndMarksItUnreadOnce() {
        for (int decision = 8; decision <= 9; decision++) {
            Notification message = new Notification(
                            NotificationKind.DECISION_ON_YOUR_POST, decision, 2, clock.instant())
                    .withWords("We hid post " + decision);
            community.transaction().run(() -> notifications.add(message));
        }
        NewsPage first = news(2, 1);
        assertThat(first.items()).extracting(NewsItem::words).containsExactly("We hid post 9", "We hid post 8");
        assertThat(first.unread()).as("as many as it marks as new").isEqualTo(2);
        assertThat(service.bell(2).unread()).isZero();
        NewsPage again = news(2, 1);
        assertThat(again.items()).extracting(NewsItem::unread).containsExactly(false, false);
        assertThat(again.unread()).isZero();
    }

    @Test
    void countsVisiblePostsOnly() {
        long discussion = discussion();
        long hidden = reply(discussion);
        add(2, NotificationKind.NEW_REPLY, hidden);
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        community.change("update post set state = 'HIDDEN' where id = " + hidden);
        DiscussionNews news = news(2, 1).items().getFirst().discussion();
        assertThat(news.posts()).isEqualTo(1);
        assertThat(news.number()).isEqualTo(3);
        assertThat(service.bell(2).unread()).isEqualTo(1);
        community.change("update post set state = 'WITHDRAWN' where number > 1");
        assertThat(news(2, 1).items()).as("nothing is left to see").isEmpty();
        assertThat(service.bell(2).unread()).isZero();
        community.change("update post set state = 'VISIBLE'");
        assertThat(news(2, 1).items())
                .singleElement()
                .satisfies(item -> assertThat(item.unread()).isTrue());
        assertThat(service.bell(2).unread()).isEqualTo(2);
    }

    @Test
    void hidesTitlesOfHiddenDiscussions() {
        long discussion = discussion();
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        community.change("update discussion set opening_state = 'HIDDEN'");
        assertThat(news(2, 1).items().getFirst().discussion().title()).isNull();
    }

    @Test
    void marksAllAsRead() {
        add(2, NotificationKind.NEW_REPLY, community.post(1));
        add(3, NotificationKind.NEW_REPLY, community.post(1));
        community.transaction().run(() -> service.readAll(2));
        assertThat(service.bell(2).unread()).isZero();
        assertThat(service.bell(3).unread()).isEqualTo(1);
    }

    @Test
    void showsASuppressedAddress() {
        MailFixture.suppress(community, clock, 2);
        assertThat(service.bell(2).unreachable()).isTrue();
        assertThat(service.bell(3).unreachable()).isFalse();
        community.change("update person set email = 'new@example.org' where member_id = 2");
        assertThat(service.bell(2).unreachable()).as("another address").isFalse();
    }

    @Test
    void countsTheSameEverywhere() {
        long discussion = discussion();
        reply(discussion);
        read(2, discussion, 1);
        add(2, NotificationKind.NEW_REPLY, reply(discussion));
        community.reply(discussion, 2, "Me, too.", null);
        assertThat(service.bell(2).unread()).as("her own is not unread").isEqualTo(2);
        assertThat(news(2, 1).items().getFirst().discussion().posts()).isEqualTo(2);
        assertThat(service.unreadIn(2, List.of(discussion, 77L))).isEqualTo(Map.of(discussion, 2L));
        assertThat(service.unreadIn(3, List.of(discussion)))
                .as("never opened, without notifications")
                .isEmpty();
        community.transaction().run(() -> service.readAll(2));
        assertThat(service.unreadIn(2, List.of(discussion))).isEmpty();
    }

    @Test
    void hasPages() {
        for (int n = 0; n < 21; n++) {
            add(2, NotificationKind.NEW_REPLY, community.post(1));
        }
        assertThat(news(2, 1).items()).hasSize(20);
        assertThat(news(2, 2).items()).hasSize(1);
        assertThat(news(3, 1).items()).isEmpty();
        assertThatThrownBy(() -> news(2, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> news(2, 0)).isInstanceOf(NotFound.class);
    }

    private long discussion() {
        return community.discussionOf(community.post(1));
    }

    private long reply(long discussion) {
        return community.reply(discussion, 1, "It helps me to walk.", null);
    }

    private void add(long member, NotificationKind kind, long post) {
        clock.forward(Duration.ofMinutes(1));
        int number = (int) community.number("select number from post where id = " + post);
        long discussion = community.discussionOf(post);
        Notification notification =
                new Notification(kind, post, member, clock.instant()).inDiscussion(discussion, number);
        community.transaction().run(() -> notifications.add(notification));
    }

    private void read(long member, long discussion, int number) {
        community.readUpTo(member, discussion, number);
        DiscussionRead event = new DiscussionRead(member, discussion, number);
        community.transaction().run(() -> notifications.discussionRead(event));
    }

    private NewsPage news(long member, int page) {
        return community.transaction().get(() -> service.news(member, page));
    }
}
