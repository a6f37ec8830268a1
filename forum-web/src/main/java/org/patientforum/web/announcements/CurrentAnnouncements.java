package org.patientforum.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.announcements.AnnouncementRow;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.settings.Settings;

/** The announcements in force, cached. Reloaded when the site revision changes, on whichever node that happened. */
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

    /** The announcements to show at this moment. */
    public List<AnnouncementRow> now() {
        long revision = settings.revision();
        Snapshot found = cached;
        if (found == null || found.revision() != revision) {
            found = new Snapshot(revision, service.currentAndUpcoming());
            cached = found;
        }
        if (found.rows().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return found.rows().stream().filter(row -> row.shownAt(now)).toList();
    }

    /** The current time. For beans that outlive a request and must not hold a clock, which cannot be serialized. */
    public Instant instant() {
        return clock.instant();
    }

    /** The ids of the current announcements, for the keys of cached pages. */
    public List<Long> ids() {
        return now().stream().map(AnnouncementRow::id).toList();
    }
}
