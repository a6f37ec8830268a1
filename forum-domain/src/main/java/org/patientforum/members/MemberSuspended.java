package org.patientforum.members;

import java.time.Instant;

/**
 * Staff suspended a member, or lifted a suspension.
 *
 * @param until null: the suspension was lifted
 * @param reason the words that staff gave
 */
public record MemberSuspended(long memberId, long actorId, Instant until, String reason) {}
