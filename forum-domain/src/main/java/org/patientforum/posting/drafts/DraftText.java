package org.patientforum.posting.drafts;

import java.time.Instant;

/**
 * A text not posted yet.
 *
 * @param title empty but for a discussion not started yet
 */
public record DraftText(DraftHandle handle, String title, String markdown, Instant savedAt) {}
