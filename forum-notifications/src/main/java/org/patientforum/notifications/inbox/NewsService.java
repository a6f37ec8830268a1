package org.patientforum.notifications.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.patientforum.notifications.mail.log.MyMailService;
import org.patientforum.reading.Paging;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingService;

/**
 * A member's notifications on the site. Notifications of posts become read when the posts are read, messages when
 * they are displayed.
 */
@Stateless
public class NewsService {

    private static final int PAGE_SIZE = 20;

    private Notifications notifications;
    private ReadingService reading;
    private MyMailService mail;

    protected NewsService() {}

    @Inject
    public NewsService(Notifications notifications, ReadingService reading, MyMailService mail) {
        this.notifications = notifications;
        this.reading = reading;
        this.mail = mail;
    }

    /** Returns the unread count and whether mail reaches the member, by one query for the header of every page. */
    @RolesAllowed("member")
    public Bell bell(long actorId) {
        Bell bell = notifications.bell(actorId);
        // The suppression may concern a former address; this is checked only for the few members who have one.
        return bell.unreachable() ? new Bell(bell.unread(), mail.unreachable(actorId), bell.usual()) : bell;
    }

    /**
     * Returns a page of the member's news, with a fixed number of queries. Messages on it become read. News of posts
     * that are no longer visible is left out, and reappears if the posts do.
     *
     * @throws org.patientforum.shared.NotFound if there is no such page
     */
    @RolesAllowed("member")
    public NewsPage news(long actorId, int page) {
        int pages = Math.max(1, Math.toIntExact((notifications.rowCount(actorId) + PAGE_SIZE - 1) / PAGE_SIZE));
        Paging.require(page, pages);
        List<NewsRow> rows = notifications.page(actorId, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        List<NewsItem> items = items(actorId, rows);
        long unread = notifications.bell(actorId).unread(); // counts the messages that become read below
        List<Long> shown = rows.stream()
                .filter(row -> row.message() && row.unread().all() > 0)
                .map(NewsRow::messageId)
                .toList();
        if (!shown.isEmpty()) {
            notifications.read(shown);
        }
        return new NewsPage(items, page, pages, unread);
    }

    private List<NewsItem> items(long actorId, List<NewsRow> rows) {
        List<Long> discussions = rows.stream()
                .filter(row -> !row.message())
                .map(NewsRow::discussionId)
                .toList();
        Map<Long, String> titles = reading.titles(new Reader(actorId, false), discussions);
        Map<Long, Long> unread = notifications.unreadIn(actorId, discussions);
        Map<Long, NewsRow.Message> messages = notifications.messages(
                rows.stream().filter(NewsRow::message).map(NewsRow::messageId).toList());
        return rows.stream().map(row -> row.item(titles, unread, messages)).toList();
    }

    /**
     * Returns the number of unread posts in each of these discussions that the member has opened or was notified of:
     * the same numbers as in the news. Discussions without unread posts are missing.
     */
    @RolesAllowed("member")
    public Map<Long, Long> unreadIn(long actorId, Collection<Long> discussionIds) {
        return notifications.unreadIn(actorId, discussionIds);
    }

    /** Marks all of the member's news as read, and their discussions as read to the end. */
    @RolesAllowed("member")
    public void readAll(long actorId) {
        reading.readToTheEnd(actorId, notifications.discussionsWithNews(actorId));
        notifications.readAll(actorId);
    }
}
