package org.patientforum.moderation.assignment;

/**
 * The result of handing over all cases.
 *
 * @param done cases that were handed over or given back
 * @param kept cases that stay: the colleague must not decide them, or a proposal waits for a second person
 */
public record HandoverResult(int done, int kept) {}
