package org.patientforum.web.discussions.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.patientforum.alerting.StaffedHours;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostModerated;
import org.patientforum.posting.events.PostStateChanged;
import org.patientforum.posting.events.PostWithdrawn;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingService;
import org.patientforum.settings.Settings;
import org.patientforum.web.announcements.CurrentAnnouncements;

/**
 * Cached pages for guests, all of whom see the same. A page's revision is compared with the discussion's once a
 * second, and the node on which a post changes drops its pages at once. Therefore a hidden post disappears from other
 * nodes within a second.
 */
@ApplicationScoped
public class GuestPages {

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    /** Limit of all pages together, about 48 MB. */
    private static final long MAX_BYTES = 48_000_000;

    private final Cache<Key, GuestPage> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, GuestPage page) -> page.weight())
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private ReadingService reading;
    private Settings settings;
    private StaffedHours hours;
    private CurrentAnnouncements announcements;
    private Clock clock;

    protected GuestPages() {}

    @Inject
    public GuestPages(
            ReadingService reading,
            Settings settings,
            StaffedHours hours,
            CurrentAnnouncements announcements,
            Clock clock) {
        this.reading = reading;
        this.settings = settings;
        this.hours = hours;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Everything that the page depends on besides the discussion's content. */
    record Key(
            long discussionId,
            int page,
            String language,
            long siteRevision,
            StaffedHours.Status staff,
            List<Long> announcements) {}

    Key key(long discussionId, int page, String language) {
        return new Key(discussionId, page, language, settings.revision(), hours.now(), announcements.ids());
    }

    /** The page if it is cached and current, or null. */
    GuestPage get(Key key) {
        GuestPage page = pages.getIfPresent(key);
        long now = clock.millis();
        if (page == null || now - page.checkedAt() < CHECK_INTERVAL.toMillis()) {
            return page;
        }
        if (revision(key) != page.revision()) {
            pages.invalidate(key);
            return null;
        }
        pages.put(key, page.checked(now));
        return page;
    }

    long revision(Key key) {
        return reading.revision(Reader.GUEST, key.discussionId());
    }

    void put(Key key, GuestPage page) {
        pages.put(key, page);
    }

    long now() {
        return clock.millis();
    }

    void replied(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyPosted event) {
        drop(event.discussionId());
    }

    void edited(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostEdited event) {
        drop(event.discussionId());
    }

    void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostWithdrawn event) {
        drop(event.discussionId());
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostStateChanged event) {
        drop(event.discussionId());
    }

    void moderated(@Observes(during = TransactionPhase.AFTER_SUCCESS) DiscussionModerated event) {
        drop(event.discussionId());
    }

    void moderated(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostModerated event) {
        drop(event.discussionId());
    }

    private void drop(long discussionId) {
        pages.asMap().keySet().removeIf(key -> key.discussionId() == discussionId);
    }
}
