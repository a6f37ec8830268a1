package org.patientforum.moderation;

import java.time.Instant;

/** A decision with the case and post it is about. */
public record DecidedCase(long caseId, long postId, Action action, String words, Instant at) {}
