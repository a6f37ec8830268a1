package org.patientforum.announcements;

import java.time.Instant;
import org.patientforum.shared.validation.InvalidInput;

/** What an administrator wants to tell, and when. */
public record AnnouncementWords(String title, String markdown, boolean urgent, Instant from, Instant until) {

    /** Throws InvalidInput if something is missing, too long, or ends before it begins. */
    void requireGood() {
        require(title != null && !title.isBlank() && title.strip().length() <= Announcement.LONGEST_TITLE, "title");
        require(
                markdown != null && !markdown.isBlank() && markdown.strip().length() <= Announcement.LONGEST_TEXT,
                "markdown");
        require(from != null, "from");
        require(until != null && until.isAfter(from), "until");
    }

    private static void require(boolean good, String field) {
        if (!good) {
            throw new InvalidInput(
                    "announcement." + field,
                    "title".equals(field) ? Announcement.LONGEST_TITLE : Announcement.LONGEST_TEXT);
        }
    }
}
