package org.patientforum.posting;

import java.time.Instant;

/**
 * A text not posted yet.
 *
 * @param place where it was to be posted: {@code discussion:42}, {@code group:7}, {@code post:108}
 * @param title empty but for a discussion not started yet
 */
public record DraftText(String place, String title, String markdown, Instant savedAt) {}
