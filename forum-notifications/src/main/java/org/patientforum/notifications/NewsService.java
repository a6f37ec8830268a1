package org.patientforum.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientforum.reading.PostBrief;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingService;
import org.patientforum.shared.NotFound;

/** What is new for a member, on the site. News of posts become old when the posts are read, messages when they are shown. */
@Stateless
public class NewsService {

    private static final int ROWS = 20;

    private Notifications notifications;
    private ReadingService reading;
    private Clock clock;

    protected NewsService() {}

    @Inject
    public NewsService(Notifications notifications, ReadingService reading, Clock clock) {
        this.notifications = notifications;
        this.reading = reading;
        this.clock = clock;
    }

    /** How much unread news the member has: one query on an index, for the head of every page. */
    @RolesAllowed("member")
    public long unread(long actorId) {
        return notifications.unread(actorId);
    }

    /** A page of the member's news; messages on it count as read from now on. Throws NotFound if there is no such page. */
    @RolesAllowed("member")
    public NewsPage news(long actorId, int page) {
        int pages = Math.max(1, Math.toIntExact((notifications.all(actorId) + ROWS - 1) / ROWS));
        if (page < 1 || page > pages) {
            throw new NotFound("page");
        }
        List<NewsItem> items = items(actorId, notifications.page(actorId, (page - 1) * ROWS, ROWS));
        List<Long> shown =
                items.stream().filter(NewsItem::readWhenShown).map(NewsItem::id).toList();
        if (!shown.isEmpty()) {
            notifications.read(shown, clock.instant());
        }
        return new NewsPage(items, page, pages, notifications.unread(actorId));
    }

    /** Makes all of the member's news old news. */
    @RolesAllowed("member")
    public void readAll(long actorId) {
        notifications.readAll(actorId, clock.instant());
    }

    private List<NewsItem> items(long actorId, List<NewsRow> rows) {
        List<Long> postIds =
                rows.stream().filter(NewsRow::aboutPost).map(NewsRow::subjectId).toList();
        Map<Long, PostBrief> posts = reading.briefs(new Reader(actorId, false), postIds).stream()
                .collect(Collectors.toMap(PostBrief::postId, Function.identity()));
        return rows.stream()
                .map(row -> row.item(row.aboutPost() ? posts.get(row.subjectId()) : null))
                .toList();
    }
}
