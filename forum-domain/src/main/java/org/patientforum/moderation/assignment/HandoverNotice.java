package org.patientforum.moderation.assignment;

/**
 * The notice to a moderator whose case was taken.
 *
 * @param fromId the moderator who had the case
 */
public record HandoverNotice(long caseId, long fromId, HandoverReason reason) {}
