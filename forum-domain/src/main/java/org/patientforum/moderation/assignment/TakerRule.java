package org.patientforum.moderation.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * When a case does not stay with who took it, besides when they do not look after it any more.
 *
 * @param now the time of which this is so
 * @param away who is away today
 * @param undecidedSince who took an urgent case then or earlier has had their time
 */
public record TakerRule(Instant now, Set<Long> away, Instant undecidedSince) {}
