package org.patientforum.announcements;

import java.io.Serializable;
import java.time.Instant;

/** An announcement as staff and readers see it. */
public record AnnouncementRow(
        Long id, String title, String markdown, String html, boolean urgent, Instant from, Instant until, int version)
        implements Serializable {

    /** Whether readers see it at this time. */
    public boolean shownAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether the announcement has ended. */
    public boolean endedAt(Instant now) {
        return !now.isBefore(until);
    }
}
