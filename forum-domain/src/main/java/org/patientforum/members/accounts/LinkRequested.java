package org.patientforum.members.accounts;

/**
 * A one-time link was created and has to be sent to its member.
 *
 * @param token works until the mail is sent, which carries a token of its own; never stored
 */
public record LinkRequested(long linkId, long memberId, LinkPurpose purpose, String token) {}
