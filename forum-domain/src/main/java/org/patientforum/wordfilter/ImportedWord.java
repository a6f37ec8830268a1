package org.patientforum.wordfilter;

import java.io.Serializable;

/**
 * A line of a list of words to import.
 *
 * @param line number of the line, from 1
 * @param pattern the word as it stands in the list
 * @param problem the key of the message that says why it is refused; empty unless it is
 */
public record ImportedWord(int line, String pattern, Outcome outcome, String problem) implements Serializable {

    /** What the import does with a word. */
    public enum Outcome {
        ADDED,
        /** It is watched already, or stands in the list twice. */
        DOUBLE,
        REFUSED
    }
}
