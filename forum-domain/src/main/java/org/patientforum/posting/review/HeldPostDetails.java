package org.patientforum.posting.review;

/**
 * Everything staff read of a post that waits.
 *
 * @param markdown the waiting text as typed
 * @param html the waiting text as readers would see it
 * @param publishedHtml what readers see now, if a change of a published post waits; else empty
 * @param approvedBefore how many of the author's posts everybody can see, counted up to 100
 */
public record HeldPostDetails(
        HeldPostRow row, String markdown, String html, String publishedHtml, int approvedBefore) {}
