package org.patientforum.posting.transfers;

/**
 * Preview of a split.
 *
 * @param posts number of posts that are moved
 * @param first the post that opens the new discussion
 * @param staying number of posts that stay
 */
public record SplitPlan(String title, int posts, SelectedPost first, int staying) {}
