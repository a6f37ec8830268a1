package org.patientforum.posting.drafts;

import java.time.Instant;

/**
 * The content of a draft.
 *
 * @param title empty unless the draft starts a discussion
 */
public record DraftText(DraftHandle handle, String title, String markdown, Instant savedAt) {}
