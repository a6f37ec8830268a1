package org.patientforum.wordfilter;

import java.time.Instant;

/**
 * A watched word as lists and forms show it.
 *
 * @param changedBy pseudonym of the last editor
 */
public record WatchedWordRow(
        long id,
        String pattern,
        FilterAction treatment,
        String replacement,
        String why,
        String changedBy,
        Instant changedAt,
        int version) {}
