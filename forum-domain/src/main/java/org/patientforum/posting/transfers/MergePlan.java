package org.patientforum.posting.transfers;

/**
 * What a merge would make.
 *
 * @param posts how many come
 * @param firstNumber the number that the first of them gets
 * @param title of the discussion they come into
 */
public record MergePlan(long intoDiscussionId, String title, long groupId, int posts, int firstNumber) {}
