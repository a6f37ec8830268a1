package org.patientforum.posting.review;

/**
 * A held post with its texts, as staff review it.
 *
 * @param markdown the held text as typed
 * @param html the held text as readers would see it
 * @param publishedHtml the published text if an edit is held, else empty
 * @param approvedBefore number of the author's visible posts, counted up to 100
 */
public record HeldPostDetails(
        HeldPostRow row, String markdown, String html, String publishedHtml, int approvedBefore) {}
