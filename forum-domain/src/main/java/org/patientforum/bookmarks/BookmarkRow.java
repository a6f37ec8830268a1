package org.patientforum.bookmarks;

import java.time.Instant;
import org.patientforum.reading.excerpts.PostExcerpt;

/**
 * A bookmark as its member reads it.
 *
 * @param post the post as the member may see it at this moment
 * @param note empty if there is none
 * @param noteVersion version of the note; a form that changes it sends this back
 */
public record BookmarkRow(PostExcerpt post, String note, int noteVersion, Instant savedAt) {}
