package org.patientforum.members;

/**
 * A one-time link was made and has to reach its member.
 *
 * @param token what the link must carry; it is not kept anywhere else
 */
public record LinkRequested(long linkId, long memberId, LinkPurpose purpose, String token) {}
