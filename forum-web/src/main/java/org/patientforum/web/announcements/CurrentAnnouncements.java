package org.patientforum.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.settings.Settings;

/** What is announced now, from memory: asked anew when something changed that all pages show, on whatever node. */
@ApplicationScoped
public class CurrentAnnouncements {

    private AnnouncementService service;
    private Settings settings;
    private Clock clock;
    private volatile Snapshot cached;

    protected CurrentAnnouncements() {}

    @Inject
    public CurrentAnnouncements(AnnouncementService service, Settings settings, Clock clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    private record Snapshot(long revision, List<AnnouncementRow> rows) {}

    /** What everybody is to see now. */
    public List<AnnouncementRow> now() {
        long revision = settings.revision();
        Snapshot found = cached;
        if (found == null || found.revision() != revision) {
            found = new Snapshot(revision, service.notOver());
            cached = found;
        }
        if (found.rows().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return found.rows().stream().filter(row -> row.shownAt(now)).toList();
    }

    /** The forum's time, for a page that lives longer than a request and cannot keep a clock. */
    public Instant instant() {
        return clock.instant();
    }

    /** The ids of what is announced now: a cached page with others is old. */
    public List<Long> ids() {
        return now().stream().map(AnnouncementRow::id).toList();
    }
}
