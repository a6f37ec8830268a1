package org.patientforum.members;

/**
 * Somebody of staff has looked at who is behind a pseudonym.
 *
 * @param reason staff's own
 */
public record MemberUnmasked(long memberId, long actorId, String reason) {}
