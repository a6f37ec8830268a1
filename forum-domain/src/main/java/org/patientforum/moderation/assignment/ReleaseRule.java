package org.patientforum.moderation.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * When to release a case although its moderator still has the right to it.
 *
 * @param now time of the check
 * @param away members who are absent today
 * @param undecidedSince urgent cases assigned at this time or earlier are released
 */
public record ReleaseRule(Instant now, Set<Long> away, Instant undecidedSince) {}
