package org.patientforum.moderation.assignment;

/**
 * What somebody is told whose case was taken from them.
 *
 * @param fromId who had the case
 */
public record HandoverToTell(long caseId, long fromId, HandoverReason reason) {}
