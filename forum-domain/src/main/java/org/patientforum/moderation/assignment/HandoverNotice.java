package org.patientforum.moderation.assignment;

/**
 * The notice to a moderator whose case was taken, or to whom a case was assigned.
 *
 * @param recipientId the new moderator if the case was assigned, else the one who had it
 */
public record HandoverNotice(long caseId, long recipientId, HandoverReason reason) {}
