package org.patientforum.posting.transfers;

/**
 * Preview of a merge.
 *
 * @param title title of the target discussion
 * @param posts number of posts that are moved
 * @param firstNumber number that the first of them gets
 */
public record MergePlan(long intoDiscussionId, String title, long groupId, int posts, int firstNumber) {}
