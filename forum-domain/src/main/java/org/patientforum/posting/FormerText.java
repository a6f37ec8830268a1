package org.patientforum.posting;

import java.time.Instant;

/**
 * The text of a post before a marked edit, visible to staff only.
 *
 * @param html sanitised; rendered from the stored Markdown
 * @param replacedBy the author of the edit
 */
public record FormerText(long id, String html, Instant writtenAt, Instant replacedAt, By replacedBy) {

    /** The author of an edit. */
    public enum By {
        AUTHOR,
        /** Staff redacted private information. */
        STAFF
    }
}
