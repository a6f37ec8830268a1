package org.patientforum.moderation.casefile;

import java.time.Duration;

/**
 * The figures above the queue.
 *
 * @param oldest how long the oldest open case has been waiting, or null if none is open
 * @param median how long the cases decided in the last 7 days took, in the middle, or null if there were none
 */
public record CaseFigures(long open, long urgent, long overdue, long mine, Duration oldest, Duration median) {}
