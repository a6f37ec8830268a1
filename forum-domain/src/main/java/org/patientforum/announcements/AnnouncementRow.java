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

    /** Whether it is over. */
    public boolean overAt(Instant now) {
        return !now.isBefore(until);
    }
}
