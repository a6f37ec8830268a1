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

/** What is new for a member, on the site. News of posts become old when the posts are read, messages when they are shown. */
@Stateless
public class NewsService {

    private static final int ROWS = 20;

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

    /** How much the member has unread in News, and whether mail reaches them: one query, for every page's head. */
    @RolesAllowed("member")
    public Bell bell(long actorId) {
        Bell bell = notifications.bell(actorId);
        // The mark may be of an address the member had before; that is looked into for the few who have one.
        return bell.unreachable() ? new Bell(bell.unread(), mail.unreachable(actorId), bell.usual()) : bell;
    }

    /**
     * A page of the member's news, by a fixed number of queries. Messages on it count as read from now on. News of posts that nobody
     * can see any more is not there; it is again if they come back. Throws NotFound if there is no such page.
     */
    @RolesAllowed("member")
    public NewsPage news(long actorId, int page) {
        int pages = Math.max(1, Math.toIntExact((notifications.rows(actorId) + ROWS - 1) / ROWS));
        Paging.require(page, pages);
        List<NewsRow> rows = notifications.page(actorId, (page - 1) * ROWS, ROWS);
        List<NewsItem> items = items(actorId, rows);
        long unread = notifications.bell(actorId).unread(); // as the rows say, also of messages that count as read now
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
        Map<Long, NewsRow.Kept> messages = notifications.messages(
                rows.stream().filter(NewsRow::message).map(NewsRow::messageId).toList());
        return rows.stream().map(row -> row.item(titles, unread, messages)).toList();
    }

    /**
     * How many posts are unread in each of these discussions of a list, as far as the member has opened it or was told of it: the same
     * numbers as in News. A discussion without any is not in it.
     */
    @RolesAllowed("member")
    public Map<Long, Long> unreadIn(long actorId, Collection<Long> discussionIds) {
        return notifications.unreadIn(actorId, discussionIds);
    }

    /** Makes all of the member's news old news: the discussions that it is of are read to their end. */
    @RolesAllowed("member")
    public void readAll(long actorId) {
        reading.readToTheEnd(actorId, notifications.discussionsWithNews(actorId));
        notifications.readAll(actorId);
    }
}
