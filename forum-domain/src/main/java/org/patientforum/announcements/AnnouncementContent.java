package org.patientforum.announcements;

import java.time.Instant;
import org.patientforum.shared.validation.InvalidInput;

/** The form of an announcement. */
public record AnnouncementContent(String title, String markdown, boolean urgent, Instant from, Instant until) {

    /** Throws InvalidInput if a field is missing or too long, or if the end is not after the beginning. */
    void validate() {
        require(title != null && !title.isBlank() && title.strip().length() <= Announcement.MAX_TITLE_LENGTH, "title");
        require(
                markdown != null && !markdown.isBlank() && markdown.strip().length() <= Announcement.MAX_TEXT_LENGTH,
                "markdown");
        require(from != null, "from");
        require(until != null && until.isAfter(from), "until");
    }

    private static void require(boolean good, String field) {
        if (!good) {
            throw new InvalidInput(
                    "announcement." + field,
                    "title".equals(field) ? Announcement.MAX_TITLE_LENGTH : Announcement.MAX_TEXT_LENGTH);
        }
    }
}
