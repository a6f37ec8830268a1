package org.patientforum.moderation.casefile;

import java.time.Duration;

/**
 * The key figures above the queue.
 *
 * @param oldest age of the oldest open case; null if none is open
 * @param median median time to decision in the last 7 days; null if no case was decided
 */
public record CaseFigures(long open, long urgent, long overdue, long mine, Duration oldest, Duration median) {}
