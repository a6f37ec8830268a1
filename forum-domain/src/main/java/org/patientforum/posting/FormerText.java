package org.patientforum.posting;

import java.time.Instant;

/**
 * A text that a post had before a marked edit, for staff.
 *
 * @param html sanitised; made anew of the Markdown that was kept
 * @param replacedBy who replaced it
 */
public record FormerText(long id, String html, Instant writtenAt, Instant replacedAt, By replacedBy) {

    /** Whose edit it was. */
    public enum By {
        AUTHOR,
        /** Staff took private information out. */
        STAFF
    }
}
