package org.patientforum.members.accounts;

/**
 * A one-time link was made and has to reach its member.
 *
 * @param token works until the mail leaves that brings the link with a token of its own; it is not kept anywhere
 */
public record LinkRequested(long linkId, long memberId, LinkPurpose purpose, String token) {}
